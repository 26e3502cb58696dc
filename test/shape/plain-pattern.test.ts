/** Patterns that the engine of JavaScript may run, and that it says there what the steps of our own say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matches } from '../../packages/core/src/shape/pattern.ts';
import { plainPattern } from '../../packages/core/src/shape/plain-pattern.ts';
import { root } from '../support/sources.ts';

const data = join(root, 'packages/spec/data');
const patterns = [
  ...new Set(
    readdirSync(data).flatMap((file) =>
      [...readFileSync(join(data, file), 'utf8').matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
        ([, text]) => JSON.parse(text ?? '""') as string,
      ),
    ),
  ),
];

const texts = [
  '',
  'a',
  'abc',
  'a-b_c',
  'A1!aaaaaa',
  '12345',
  'http://a',
  'v12',
  'a b',
  '/x',
  'a'.repeat(70),
  'x.y.z',
  '-',
];

test('are most of those that resource types have', () => {
  expect(patterns.length).toBeGreaterThan(50);
  expect(patterns.filter((pattern) => plainPattern(pattern) !== undefined).length / patterns.length).toBeGreaterThan(
    0.6,
  );
});

describe.each(patterns.filter((pattern) => plainPattern(pattern) !== undefined))('%s', (pattern) => {
  test('is matched alike by both', () => {
    // A letter beyond ASCII, in front of nothing, keeps the text from the fast way without changing what an anchored pattern says.
    const slow = texts.map((text) => matches(`(?:${pattern})(?:|(?:aé)?)`, text));
    const fast = texts.map((text) => matches(pattern, text));
    expect(fast).toEqual(slow.map((answer, index) => answer ?? fast[index]));
  });
});

test.each(['(a+)+$', '(a|aa)*b', '^(.*)(.*)(.*)$', '\\A[a-z]', '(?P<name>a)', '[]a]', 'a{,3}', '(?i)a', 'é'])(
  '%s is left to our own steps',
  (pattern) => {
    expect(plainPattern(pattern)).toBeUndefined();
  },
);
