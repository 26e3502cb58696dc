/** Every error that the service would answer and that a request, its template and a snapshot decide, with the service's own sentence. */
import { lintRequest } from '@ros-lint/core';
import { describe, expect, test } from 'vitest';
import { rules } from '../../packages/core/src/rules/index.ts';
import { miniSpec } from '../support/mini-spec.ts';
import { withOperations } from '../support/request-judges.ts';

const spec = withOperations(miniSpec);

const stack = '4a6c9851-3b0f-4f5f-b4ca-a14bf6910001';

/** The sentences as the pages of the API give them, filled in. */
const sentences: { readonly [code: string]: readonly string[] } = {
  ActionInProgress: ['Stack A already has an action (UPDATE) in progress.'],
  ChangeSetExists: [`The ChangeSet (MyChangeSet) of Stack (${stack}) already exists.`],
  'Duplicate.TagKey': ['The Tag.N.Key contain duplicate key.'],
  InvalidParameter: ['The specified parameter CancelType is invalid.'],
  MissingParameter: ['The input parameter StackId should be specified.'],
  MultipleParameter: ['Only one of the input parameters StackPolicyBody,StackPolicyURL can be specified.'],
  StackExists: ['The Stack (MyStack) already exists.'],
  StackGroupOperationInProgress: ['Another Operation on StackGroup (MyGroup) is in progress.'],
  StackInstanceExists: ['The StackInstance (151266687691/cn-beijing) already exists.'],
  StackNotFound: ['The Stack (4a6c9851-3b0f-4f5f-b4ca-a14bf6910002) could not be found.'],
  StackPolicyValidationFailed: ['Action denied by stack policy: Update:Modify on Web.'],
  TemplateNotFound: ['The Tempalte (5ecd1e10-b0e9-4389-a565-e4c15efc0002) could not be found.'],
  UnknownUserParameter: ['The Parameter (Amout) was not defined in template.'],
  UserParameterMissing: ['The Parameter Amount was not provided.'],
};

const answered = rules
  .filter(({ on }) => on === 'request')
  .flatMap(({ bad, setting }) =>
    lintRequest(bad, spec, setting ?? {}).diagnostics.flatMap(({ rosError }) => rosError ?? []),
  );

describe.each(Object.entries(sentences))('%s', (code, wanted) => {
  test.each(wanted)('%s', (message) => {
    expect(answered).toContainEqual({ code, message });
  });
});

test('the limit of change sets', () => {
  expect(answered.map(({ code }) => code)).toContain('RequestLimitExceeded');
});

const first = (request: object, options = {}) => lintRequest(request, spec, options).diagnostics[0]?.rosError;

describe('the other forms of a sentence', () => {
  test('one of several parameters is missing', () => {
    expect(first({ Action: 'SetStackPolicy', RegionId: 'cn-hangzhou', StackId: stack })).toEqual({
      code: 'MissingParameter',
      message: 'One of the input parameters StackPolicyBody,StackPolicyURL should be specified.',
    });
  });

  test('a parameter is missing for a reason', () => {
    const request = {
      Action: 'CreateChangeSet',
      RegionId: 'cn-hangzhou',
      ChangeSetName: 'a',
      TemplateURL: 'oss://ros/demo',
    };
    expect(first(request)).toEqual({
      code: 'MissingParameter',
      message: 'The input parameter StackId should be specified, when ChangeSetType is UPDATE.',
    });
  });

  test('a version of a template is missing', () => {
    const id = '5ecd1e10-b0e9-4389-a565-e4c15efc0001';
    const state = JSON.stringify({ templates: [{ templateId: id, versions: ['v1'] }] });
    expect(first({ Action: 'GetTemplate', TemplateId: id, TemplateVersion: 'v2' }, { state })).toEqual({
      code: 'TemplateNotFound',
      message: `The Template ${id} with version v2 could not be found.`,
    });
  });

  test('an operation is unknown', () => {
    expect(first({ Action: 'CreateStak' })?.code).toBe('InvalidAction.NotFound');
  });
});

describe('templates', () => {
  const TemplateBody = '{"ROSTemplateFormatVersion":"2016-01-01"}';

  test('are answered with the code of the error', () => {
    expect(first({ Action: 'CreateStack', RegionId: 'cn-hangzhou', StackName: 'a', TemplateBody })?.code).toBe(
      'InvalidTemplateVersion',
    );
  });

  test('are answered with InvalidTemplate by the operation that checks them', () => {
    expect(first({ Action: 'ValidateTemplate', RegionId: 'cn-hangzhou', TemplateBody })?.code).toBe('InvalidTemplate');
  });
});

test('an object is judged as it is, and found by its path', () => {
  const request = {
    Action: 'CreateStack',
    RegionId: 'cn-hangzhou',
    StackName: 'a',
    TemplateURL: 'oss://ros/demo',
    Parameters: [{ ParameterKey: 'A' }],
  };
  const [diagnostic] = lintRequest(request, spec).diagnostics;
  expect(diagnostic?.rule).toBe('missing-request-parameter');
  expect(diagnostic?.path).toEqual(['Parameters', 0, 'ParameterKey']);
});
