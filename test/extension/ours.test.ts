/** The extension's cheap look must let through everything that the server would call ours; it may let through more. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '@ros-lint/core/model';
import { createSpec } from '@ros-lint/spec';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { operations } from '../../packages/spec/src/operations/index.ts';
import { root } from '../support/sources.ts';

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

test('sees every block of the pages that the linter takes for one of ours', () => {
  const spec = createSpec();
  const folders = ['rules', 'functions', 'syntax', 'requests', 'features'].map((name) => join(root, 'test', name));
  const pages = folders.flatMap((folder) =>
    readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const blocks = pages.flatMap((page) => [...page.matchAll(/^```(?!text)\S+[^\n]*\n([\s\S]*?)^```$/gm)]);
  // What is marked in a block is not part of its text, and would make a template of none.
  const texts = blocks.map(([, body = '']) => body.replace(/^ *(?:[\^~|$…]+.*)$\n?/gm, '').replace('█', ''));
  const ours = texts.filter((text) => analyse(text, spec).kind !== 'skipped');
  expect(ours.length).toBeGreaterThan(1000);
  expect(ours.filter((text) => !looksLikeOurs(text))).toEqual([]);
});

test('sees whatever the first look of the linter lets through', () => {
  const pieces = fc.constantFrom(
    'Action',
    'Version',
    '"',
    "'",
    ':',
    '=',
    ' ',
    ', ',
    '\n',
    '\t',
    '?',
    '&',
    '--',
    '#',
    '{',
    '}',
    'ROSTemplateFormatVersion',
    'ALIYUN::',
    'DATASOURCE::',
    'ros',
    'aliyun',
    'curl',
    'https://ros.aliyuncs.com/',
    'Update:',
    'Statement',
    'Update:*',
    'CreateStack',
    'ListStacks',
    'GetTemplate',
    'Parameters',
    'x',
    '1',
  );
  const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
  const spec = createSpec();
  fc.assert(
    fc.property(text, (written) => analyse(written, spec).kind === 'skipped' || looksLikeOurs(written)),
    { numRuns: 20_000, seed: 7 },
  );
});

test('a file can ask to be left alone', () => {
  expect(isOff('# ros-lint: off\nROSTemplateFormatVersion: x')).toBe(true);
  expect(isOff('# ros-lint: template')).toBe(false);
});
