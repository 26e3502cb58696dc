/** A text that is read again after a change gives the tree that it gives when it is read from scratch. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import type { Node } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { rereadYaml } from '../../packages/core/src/syntax/yaml/reread.ts';
import { mutate } from '../../packages/dev/src/fuzz/mutate.ts';
import { root } from '../support/sources.ts';

const shop = `# a comment
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: String   # behind
    Default: |
      one

      two
  "Zone": {Type: String, Default: [a, "b, c"]}
  Last:

    Type: Number
# between
Resources:
  Web:
    Type: ALIYUN::ECS::Instance
    Properties:
      ZoneId: !Ref Zone
      UserData: !Sub |
        #!/bin/sh
        echo \${Size}
      Tags:
      - Key: a
        Value: !GetAtt Web.Id
  Empty:
  Db: &db
    Type: !!str ALIYUN::RDS::DBInstance
Outputs:
  Id:
    Value:
      Fn::GetAtt:
      - Web
      - Id
  End: >-
    folded
      text
`;
const folder = join(root, '../shared/corpus/ros-templates');
const texts = [
  shop,
  shop.replaceAll('\n', '\r\n'),
  ...(existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .filter(({ length }) => length < 6000),
];

/** Every fact of a tree, parents as whether they are the node above. */
function factsOf(node: Node | undefined, parent?: Node): unknown {
  if (node === undefined) return undefined;
  const own = { kind: node.kind, start: node.start, end: node.end, isBelow: node.parent === parent };
  if (node.kind === 'alias') return { ...own, name: node.name };
  if (node.kind === 'scalar') return { ...own, value: node.value, raw: node.raw, style: node.style };
  const inside =
    node.kind === 'seq'
      ? node.items.map((item) => factsOf(item, node))
      : node.entries.map(({ key, value }) => [factsOf(key, node), factsOf(value, node)]);
  return { ...own, style: node.style, damaged: node.damaged, inside };
}

/** What the second reading of a text says, held against the first one; nothing where it leaves that to the whole reading. */
function reread(before: string, after: string): boolean {
  const reading = rereadYaml(after, tags, parse('', before, tags));
  if (reading === undefined) return false;
  const whole = parse('', after, tags);
  expect({ problems: whole.problems, holes: whole.holes, language: whole.language }).toEqual({
    problems: reading.problems,
    holes: reading.holes,
    language: 'yaml',
  });
  expect(factsOf(reading.root)).toEqual(factsOf(whole.root));
  return true;
}

test('any change', () => {
  let spared = 0;
  const property = fc.property(fc.nat(texts.length - 1), fc.nat(), (index, seed) => {
    const before = texts[index] ?? '';
    if (reread(before, mutate(before, seed))) spared += 1;
  });
  fc.assert(property, { numRuns: 4000 });
  expect(spared).toBeGreaterThan(400);
});

test('every letter of a template, taken out and put in again', () => {
  for (const text of texts.slice(0, 2)) {
    for (let at = 0; at < text.length; at += 1) {
      const without = text.slice(0, at) + text.slice(at + 1);
      reread(text, without);
      reread(without, text);
    }
  }
});

describe('a change in one entry spares the others', () => {
  test.each([
    ['a value', 'Type: Number', 'Type: String'],
    ['a letter typed behind itself', 'ALIYUN::ECS', 'ALIYUN::EECS'],
    ['a line', '    Type: Number\n', '    Type: Number\n    MinValue: 1\n'],
    ['a key in the depth', '      ZoneId: !Ref Zone\n', '      ZoneId: !Ref Zone\n      Amount: 1\n'],
    ['a line less', '    Type: String   # behind\n', ''],
    ['the last line', '  text\n', '  text, and more\n'],
    ['a name', 'Empty:', 'Full:'],
    ['an entry that goes', '  Empty:\n', ''],
    ['the name of a section', 'Outputs:', 'Output:'],
  ])('%s', (_name, old, now) => {
    expect(reread(shop, shop.replace(old, now))).toBe(true);
  });
});

describe('what ties an entry to the others is read as a whole', () => {
  test.each([
    ['the indentation of a key', '  Empty:', '   Empty:'],
    ['a second entry of a section', '  Empty:\n', '  Empty:\n  Fuller:\n'],
    ['a name that is there twice', 'Empty:', 'Web:'],
    ['a quote that nobody closes', 'Type: Number', 'Type: "Number'],
    ['a second document', '  Empty:\n', '  Empty:\n---\n'],
    ['an alias', 'Type: Number', 'Type: *db'],
  ])('%s', (_name, old, now) => {
    expect(shop).toContain(old);
    expect(reread(shop, shop.replace(old, now))).toBe(false);
  });

  test.each([
    ['an alias', '  Empty: *db', '  Last: &db'],
    ['a merge', '  Empty: {<<: {A: 1}}', '  Last:'],
  ])('%s elsewhere', (_name, empty, last) => {
    const tied = shop.replace('  Empty:', empty).replace('  Last:', last);
    expect(parse('', tied, tags).problems).toEqual([]);
    expect(reread(tied, tied.replace('folded', 'unfolded'))).toBe(false);
  });
});
