/** Patterns with stars: what fits them, held against a regular expression, and that many stars take no time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsWildcard } from '../../packages/core/src/text/wildcard.ts';

test('a star stands for anything, as `.*` does', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', '.', '\n'), { maxLength: 8 }).map((all) => all.join(''));
  const patterns = fc.array(fc.constantFrom('a', 'b', '.', '*'), { maxLength: 8 }).map((all) => all.join(''));
  const property = fc.property(patterns, letters, (pattern, text) => {
    const expression = pattern.replaceAll('.', '\\.').replaceAll('*', '.*');
    expect(fitsWildcard(pattern, text)).toBe(new RegExp(`^${expression}$`, 's').test(text));
  });
  fc.assert(property, { numRuns: 5000 });
});

test('the beginning and the end are not taken twice', () => {
  expect(fitsWildcard('ab*ba', 'aba')).toBe(false);
  expect(fitsWildcard('ab*ba', 'abba')).toBe(true);
  expect(fitsWildcard('', '')).toBe(true);
  expect(fitsWildcard('*', '')).toBe(true);
});

test('many stars are no matter', () => {
  expect(fitsWildcard(`${'a*'.repeat(200)}b`, 'a'.repeat(100_000))).toBe(false);
});
