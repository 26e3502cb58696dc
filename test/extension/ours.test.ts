/** The extension's cheap look must let through everything that the server would call ours; it may let through more. */
import { expect, test, vi } from 'vitest';
import { operations } from '../../packages/spec/src/operations/index.ts';

// Only the editor itself has this module.
vi.mock('vscode', () => ({}));

const { isOff, looksLikeOurs } = await import('../../extension/src/ours.ts');

test('sees a request of every operation, however it is written', () => {
  const names = Object.keys(operations);
  expect(names.length).toBeGreaterThan(90);
  const forms = (name: string) => [
    `{"Action": "${name}"}`,
    `Action: ${name}`,
    `https://ros.aliyuncs.com/?Action=${name}`,
    `aliyun ros ${name} --RegionId cn-hangzhou`,
  ];
  expect(names.flatMap(forms).filter((text) => !looksLikeOurs(text))).toEqual([]);
});

test.each([
  "ROSTemplateFormatVersion: '2015-09-01'",
  '  Type: ALIYUN::ECS::VPC',
  '{"Type":"DATASOURCE::ECS::Instances"}',
  '"Action": ["Update:*"],',
  'Action: Update:Replace',
  '# ros-lint: template',
  '// ros-lint: request=CreateStack',
])('sees %s', (text) => {
  expect(looksLikeOurs(text)).toBe(true);
});

test.each([
  'apiVersion: v1\nkind: Service',
  '{"Statement":[{"Action":"ecs:Describe*","Effect":"Allow"}]}',
  'on: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest',
  'Type: AWS::EC2::VPC',
  '',
])('leaves alone %j', (text) => {
  expect(looksLikeOurs(text)).toBe(false);
});

test('a file can ask to be left alone', () => {
  expect(isOff('# ros-lint: off\nROSTemplateFormatVersion: x')).toBe(true);
  expect(isOff('# ros-lint: template')).toBe(false);
});
