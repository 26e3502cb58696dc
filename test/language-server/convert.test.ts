/** Between YAML and JSON: nothing changes its place or its value, and who loses comments is told. */
import { type Node, parse, type Spec } from '@ros-lint/core';
import { plainOf, tags } from '@ros-lint/core/model';
import { expect, test } from 'vitest';
import { convertFormat } from '../../packages/language-server/src/features/actions/convert-format.ts';
import { actionsAt } from '../../packages/language-server/src/features/code-actions.ts';
import { takeSnapshot } from '../../packages/language-server/src/snapshot.ts';
import { miniSpec } from '../support/mini-spec.ts';

const spec: Spec = miniSpec;

const snapshotOf = (text: string, language: 'en' | 'zh-cn' = 'en') =>
  takeSnapshot({ uri: 'file:///a.yml', version: 1, text }, () => ({ spec, language, severities: {}, isOff: false }));

const TEMPLATE = `# what it is for
ROSTemplateFormatVersion: '2015-09-01'
Mappings:
  Sizes:
    '10': { b: 1, a: 0x10 }
    '2': { z: 1e3, '1': 007 }
Resources:
  Vpc: # the network
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName: !Sub |
        two
        lines
      CidrBlock: '10.0.0.0/8'
      Long: 12345678901234567890
`;

/** The keys in the order of the text, each behind those around it. */
function keysOf(node: Node | undefined): string[] {
  if (node?.kind === 'seq') return node.items.flatMap(keysOf);
  return node?.kind === 'map' ? node.entries.flatMap(({ key, value }) => [key.raw, ...keysOf(value)]) : [];
}

const read = (text: string) => parse('', text, tags).root;

test('there and back, order and values stay', () => {
  const there = convertFormat(snapshotOf(TEMPLATE));
  const back = convertFormat(snapshotOf(there?.text ?? ''));
  expect(there?.language).toBe('json');
  expect(back?.language).toBe('yaml');
  const before = read(TEMPLATE) as Node;
  expect(keysOf(before)).toContain('10');
  for (const text of [there?.text ?? '', back?.text ?? '']) {
    expect(keysOf(read(text))).toEqual(keysOf(before));
    expect(plainOf(read(text) as Node)).toEqual(plainOf(before));
    expect(text).toContain('12345678901234567890');
  }
});

test('lost comments are counted, and told in the title', () => {
  expect(convertFormat(snapshotOf(TEMPLATE))?.lostComments).toBe(2);
  const place = { start: TEMPLATE.indexOf('Mappings'), end: TEMPLATE.indexOf('Mappings') };
  const titles = (text: string, language?: 'zh-cn') =>
    actionsAt(snapshotOf(text, language), place, ['refactor.rewrite']).map(({ title }) => title);
  expect(titles(TEMPLATE)).toContain('Convert to JSON, without its 2 comments');
  expect(titles(TEMPLATE, 'zh-cn')).toContain('转换为 JSON(不保留 2 条注释)');
  const bare = TEMPLATE.replace(/#.*/g, (comment) => ' '.repeat(comment.length));
  expect(titles(bare)).toContain('Convert to JSON');
});
