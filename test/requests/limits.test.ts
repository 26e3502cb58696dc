/** The numbered rules of the two API pages whose examples are too large for a page: CSI-20, CCS-12, CCS-26, CCS-42 and CCS-54. */
import { lintRequest } from '@ros-lint/core';
import { describe, expect, test } from 'vitest';
import { miniSpec } from '../support/mini-spec.ts';
import { forms, type Wire } from '../support/request-forms.ts';
import { withOperations } from '../support/request-judges.ts';

const spec = withOperations(miniSpec);

const instances: Wire = {
  Action: 'CreateStackInstances',
  RegionId: 'cn-hangzhou',
  StackGroupName: 'MyStackGroup',
  AccountIds: '["151266687691"]',
  RegionIds: '["cn-hangzhou"]',
};
const changeSet: Wire = {
  Action: 'CreateChangeSet',
  RegionId: 'cn-hangzhou',
  ChangeSetName: 'MyChangeSet',
  StackId: '4a6c9851-3b0f-4f5f-b4ca-a14bf6910001',
};
const url = { TemplateURL: 'oss://ros/template/demo' };
const version = '{"ROSTemplateFormatVersion":"2015-09-01"}';
const policy = '{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}';

const pairs = (list: string, count: number): Wire =>
  Object.fromEntries(
    numbers(count).flatMap((n) => [
      [`${list}.${n}.ParameterKey`, `K${n}`],
      [`${list}.${n}.ParameterValue`, 'v'],
    ]),
  );
const imports = (count: number): Wire =>
  Object.fromEntries(
    numbers(count).flatMap((n) => [
      [`ResourcesToImport.${n}.LogicalResourceId`, `Vpc${n}`],
      [`ResourcesToImport.${n}.ResourceType`, 'ALIYUN::ECS::VPC'],
      [`ResourcesToImport.${n}.ResourceIdentifier`, `{"VpcId":"vpc-${n}"}`],
    ]),
  );
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const filled = (text: string, bytes: number) => text + ' '.repeat(bytes - text.length);

const both = ['current', 'documented'] as const;

const cases: readonly {
  readonly id: string;
  readonly fits: Wire;
  readonly breaks: Wire;
  readonly message: string;
  readonly in?: readonly (typeof both)[number][];
}[] = [
  {
    id: 'CSI-20',
    fits: { ...instances, ...pairs('ParameterOverrides', 200) },
    breaks: { ...instances, ...pairs('ParameterOverrides', 201) },
    message: '"ParameterOverrides" has 201 items; expected 200 or less',
  },
  {
    id: 'CCS-12',
    fits: { ...changeSet, ...url, ...pairs('Parameters', 200) },
    breaks: { ...changeSet, ...url, ...pairs('Parameters', 201) },
    message: '"Parameters" has 201 items; expected 200 or less',
  },
  {
    id: 'CCS-26',
    fits: { ...changeSet, ...url, ChangeSetType: 'IMPORT', ...imports(300) },
    breaks: { ...changeSet, ...url, ChangeSetType: 'IMPORT', ...imports(301) },
    message: '"ResourcesToImport" has 301 items; expected 300 or less',
    in: ['current'],
  },
  {
    id: 'CCS-42',
    fits: { ...changeSet, ...url, StackPolicyBody: filled(policy, 16384) },
    breaks: { ...changeSet, ...url, StackPolicyBody: filled(policy, 16385) },
    message: '"StackPolicyBody" has 16385 bytes; expected 16384 or less',
  },
  {
    id: 'CCS-54',
    fits: { ...changeSet, TemplateBody: filled(version, 524288) },
    breaks: { ...changeSet, TemplateBody: filled(version, 524289) },
    message: '"TemplateBody" has 524289 bytes; expected 524288 or less',
  },
];

describe.each(cases)('$id', ({ fits, breaks, message, in: profiles = both }) => {
  describe.each(['a URL on one line', 'flat JSON', 'a command line'])('as %s', (form) => {
    const say = (request: Wire, profile: (typeof both)[number]) =>
      lintRequest(forms[form]?.(request) ?? '', spec, { profile }).diagnostics.map((each) => each.message);

    test.each(both)('the largest allowed is fine in the %s profile', (profile) => {
      expect(say(fits, profile)).toEqual([]);
    });

    test.each(both)('one more is told in the %s profile', (profile) => {
      expect(say(breaks, profile)).toEqual(profiles.includes(profile) ? [message] : []);
    });
  });
});
