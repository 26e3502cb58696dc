/** Healthy requests, stack policies and configurations, to be broken. */
import { stringify } from 'yaml';

/** A request with a template, in six ways to write it. */
export function requestsWith(template: string): string[] {
  const parameters = { Action: 'CreateStack', RegionId: 'cn-hangzhou', StackName: 'demo', TemplateBody: template };
  const query = new URLSearchParams({ ...parameters, Version: '2019-09-10', AccessKeyId: 'LTAI5tFake' }).toString();
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const { Action, ...flags } = parameters;
  const words = Object.entries(flags).map(([name, value]) => `--${name} ${quoted(value)}`);
  return [
    `${JSON.stringify(parameters, undefined, 2)}\n`,
    `https://ros.aliyuncs.com/?${query}\n`,
    `#!/bin/sh\nset -e\naliyun ros ${Action} \\\n  ${words.join(' \\\n  ')}\n`,
    `curl -X POST https://ros.aliyuncs.com/ --data-urlencode ${quoted(`TemplateBody=${template}`)} -d Action=${Action}\n`,
    `### create\nPOST https://ros.aliyuncs.com/?Action=${Action}&RegionId=cn-hangzhou HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\n${query}\n`,
    stringify(parameters, { lineWidth: 0 }),
  ];
}

const statements = [
  { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' },
  {
    Effect: 'Deny',
    Action: ['Update:Replace', 'Update:Delete'],
    Principal: '*',
    Resource: 'LogicalResourceId/Web',
    Condition: { StringEquals: { ResourceType: ['ALIYUN::ECS::Instance'] } },
  },
  { Effect: 'Deny', NotAction: 'Update:Modify', Principal: '*', NotResource: ['LogicalResourceId/A*'] },
];

export const policies: readonly string[] = [
  ...statements.map((statement) => ({ Statement: [statement] })),
  { Version: '1', Statement: statements },
].flatMap((policy) => [JSON.stringify(policy, undefined, 2), stringify(policy)]);

export const configurations: readonly string[] = [
  {
    preset: 'strict',
    rules: { 'unknown-reference': 'error', './acme.mjs': 'on', acme: 'off' },
    ignore: ['a/', '*.gen.yml'],
  },
  {
    overrides: [
      { files: ['legacy/**'], rules: { 'unused-parameter': 'off' }, profile: 'documented' },
      { files: ['x.yml'], rules: { 'unused-mapping': 'hint' } },
    ],
    baseline: 'known.json',
    language: 'zh-cn',
    spec: ['types.yml'],
  },
  {
    rules: {
      'public-bucket': {
        type: 'ALIYUN::OSS::Bucket',
        property: 'AccessControl',
        mustNotBe: ['public-read'],
        because: 'of us',
        severity: 'error',
      },
      'names-match': { type: 'ALIYUN::*', property: 'Tags.Key', mustMatch: '[a-z]+', because: 'of them' },
    },
  },
].flatMap((config) => [JSON.stringify(config, undefined, 2), stringify(config)]);
