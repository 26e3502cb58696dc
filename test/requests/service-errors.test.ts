/** Every error that the service would answer and that a request, its template and a snapshot decide, with the service's own sentence. */
import { lintRequest } from '@ros-lint/core';
import { describe, expect, test } from 'vitest';
import { rules } from '../../packages/core/src/rules/index.ts';
import { miniSpec } from '../support/mini-spec.ts';
import { withOperations } from '../support/request-judges.ts';

const spec = withOperations(miniSpec);

const stack = '4a6c9851-3b0f-4f5f-b4ca-a14bf6910001';

/** The forms of the sentences as the pages of the API give them, for every error that a request, its template and a snapshot decide. */
const forms: { readonly [code: string]: readonly string[] } = {
  ActionInProgress: ['Stack {name} already has an action ({action}) in progress.'],
  ChangeSetExists: ['The ChangeSet ({name}) of Stack ({stack}) already exists.'],
  CircularDependency: ['Circular Dependency Found: {reason}.'],
  'Duplicate.TagKey': ['The Tag.N.Key contain duplicate key.'],
  InvalidParameter: [
    'The specified parameter {name} is invalid.',
    'The specified parameter {name} is invalid, {reason}.',
  ],
  InvalidSchema: ['{reason}.'],
  InvalidTemplate: ['{reason}.'],
  InvalidTemplateAttribute: ['The Referenced Attribute ({resource} {name}) is incorrect.'],
  InvalidTemplatePropertyType: ['The specified value type of ({resource} {section}) is incorrect.'],
  InvalidTemplateReference: ['The specified reference "{name}" (in {referencer}) is incorrect.'],
  InvalidTemplateSection: ['The template section is invalid: {section}.'],
  InvalidTemplateVersion: ['The template version is invalid: {reason}.'],
  MissingParameter: [
    'The input parameter {name} should be specified.',
    'The input parameter {name} should be specified, {reason}.',
    'One of the input parameters {names} should be specified.',
  ],
  MultipleParameter: ['Only one of the input parameters {names} can be specified.'],
  RequestLimitExceeded: ['Request limit exceeded: {reason}.'],
  StackExists: ['The Stack ({name}) already exists.'],
  StackGroupOperationInProgress: ['Another Operation on StackGroup ({name}) is in progress.'],
  StackInstanceExists: ['The StackInstance ({instance}) already exists.'],
  StackNotFound: ['The Stack ({name}) could not be found.'],
  StackPolicyValidationFailed: ['Action denied by stack policy: {reason}.'],
  StackValidationFailed: ['{reason}.'],
  TemplateNotFound: [
    'The Tempalte ({id}) could not be found.',
    'The Template {id} with version {version} could not be found.',
  ],
  UnknownUserParameter: ['The Parameter ({name}) was not defined in template.'],
  UserParameterMissing: ['The Parameter {name} was not provided.'],
};

/** Answers of the gateway, which stand on no page. */
const gateway: readonly string[] = ['InvalidAction.NotFound'];

const fits = (form: string, message: string) => {
  const fixed = form.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('[^\\n]+')}$`, 's').test(message);
};

/** What the request rules answer to their own examples, and those on templates and texts to theirs inside a request. */
const answered = rules.flatMap((rule) => {
  const { on, bad, setting = {} } = rule;
  if (on === 'request') return answersTo(bad, setting);
  if (on === 'policy') return [];
  return ['CreateStack', 'ValidateTemplate'].flatMap((action) => answersTo(sending(action, bad)));
});

function answersTo(request: string | object, options = {}) {
  return lintRequest(request, spec, options).diagnostics.flatMap(({ rosError, rule }) =>
    rosError === undefined ? [] : [{ ...rosError, rule }],
  );
}

function sending(Action: string, TemplateBody: string) {
  return { Action, RegionId: 'cn-hangzhou', ...(Action === 'CreateStack' && { StackName: 'a' }), TemplateBody };
}

/** Sentences that no example of a rule happens to lead to. */
const others = [
  { Action: 'SetStackPolicy', RegionId: 'cn-hangzhou', StackId: stack },
  { Action: 'CreateChangeSet', RegionId: 'cn-hangzhou', ChangeSetName: 'a', TemplateURL: 'oss://ros/demo' },
].flatMap((request) => answersTo(request));

const versions = answersTo(
  { Action: 'GetTemplate', TemplateId: '5ecd1e10-b0e9-4389-a565-e4c15efc0001', TemplateVersion: 'v2' },
  { state: JSON.stringify({ templates: [{ templateId: '5ecd1e10-b0e9-4389-a565-e4c15efc0001', versions: ['v1'] }] }) },
);

const all = [...answered, ...others, ...versions];

describe.each(Object.entries(forms))('%s', (code, wanted) => {
  test.each(wanted)('%s', (form) => {
    expect(all.filter((each) => each.code === code && fits(form, each.message))).not.toEqual([]);
  });
});

test('nothing is answered that the pages do not give', () => {
  const strange = all.filter(
    ({ code, message }) => !gateway.includes(code) && !forms[code]?.some((form) => fits(form, message)),
  );
  expect(strange).toEqual([]);
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
