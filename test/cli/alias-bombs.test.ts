/** A small text whose aliases stand for 2^40 values neither hangs the linter nor fills the memory, wherever it is put. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { folderOf } from './command.ts';

type Data = Record<string, unknown>;
type Path = readonly string[];

const base: Data = parse(readFileSync(join(import.meta.dirname, 'every-place.template'), 'utf8'));

/** The way to every value of the template but its sections. */
const places = pathsIn(base).filter((path) => path.length > 1);

/** What each level makes of the one below, and the value at the bottom. */
const bombs: readonly (readonly [name: string, level: (below: string) => string, bottom: string])[] = [
  ['a list', (below) => `[${below}, ${below}, ${below}, ${below}]`, 'x'],
  ['a map', (below) => `{a: ${below}, b: ${below}, c: ${below}}`, 'x'],
  ['choices of nothing', (below) => `{'Fn::If': [C, ${below}, ${below}]}`, "{Ref: 'ALIYUN::NoValue'}"],
  ['choices', (below) => `{'Fn::If': [C, ${below}, ${below}]}`, 'x'],
  ['conditions', (below) => `{'Fn::And': [${below}, ${below}]}`, '{Condition: C}'],
  ['comparisons', (below) => `{'Fn::Equals': [${below}, ${below}]}`, 'x'],
  ['joined texts', (below) => `{'Fn::Join': [${below}, [${below}, ${below}]]}`, 'x'],
  ['selections', (below) => `{'Fn::Select': [${below}, [${below}, ${below}]]}`, '0'],
  ['substitutions', (below) => `{'Fn::Sub': ['a', {x: ${below}, y: ${below}}]}`, 'x'],
  ['merged lists', (below) => `{'Fn::ListMerge': [${below}, ${below}]}`, '[x]'],
  ['merged maps', (below) => `{'Fn::MergeMap': [${below}, ${below}]}`, '{x: 1}'],
  ['maps merged to a list', (below) => `{'Fn::MergeMapToList': [${below}, ${below}]}`, '{x: [1]}'],
  ['selected from maps', (below) => `{'Fn::SelectMapList': [a, [${below}, ${below}]]}`, '{a: 1}'],
  ['sums', (below) => `{'Fn::Add': [${below}, ${below}]}`, '1'],
  ['mappings', (below) => `{'Fn::FindInMap': [${below}, ${below}, ${below}]}`, 'M'],
  ['texts', (below) => `{'Fn::Str': [${below}, ${below}]}`, 'x'],
  ['split texts', (below) => `{'Fn::Split': [${below}, ${below}]}`, 'x'],
];

test.each(bombs)('%s', (_name, level, bottom) => {
  const bomb = Array.from({ length: 40 }, (_, depth) => {
    return `  z${depth}: &z${depth} ${depth === 0 ? bottom : level(`*z${depth - 1}`)}\n`;
  }).join('');
  const files = places.map((path) => [`${path.join('.').replace(/\W/g, '-')}.yml`, `Zzz:\n${bomb}${replaced(path)}`]);
  const folder = folderOf(Object.fromEntries(files));
  const { code, stderr } = folder.run(['.', '--quiet', '-f', 'checkstyle'], {
    env: { NODE_OPTIONS: '--max-old-space-size=300' },
  });
  expect(stderr).toBe('');
  expect(code).toBe(1);
});

/** The template with the top of the bomb in place of one value. */
function replaced(path: Path): string {
  const data: Data = structuredClone(base);
  let holder = data;
  for (const key of path.slice(0, -1)) holder = holder[key] as Data;
  holder[path.at(-1) ?? ''] = 'BOMB';
  return stringify(data, { aliasDuplicateObjects: false, lineWidth: 0 }).replace('BOMB', '*z39');
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}
