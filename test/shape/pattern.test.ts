/** Patterns of templates: the same answers as the engines of JavaScript and Python give, and none that takes for ever. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBrokenPattern, matches, matchesWhole } from '../../packages/core/src/shape/pattern.ts';

const letter = fc.constantFrom('a', 'b', 'c', '1', '_', '-', ' ');
const atom = fc.oneof(
  letter.map((each) => each.replace('-', '\\-')),
  fc.constantFrom(
    '.',
    '\\d',
    '\\w',
    '\\s',
    '\\W',
    '\\b',
    '^',
    '$',
    '[a-c]',
    '[^a1]',
    '[\\w-]',
    '[-_\\d]',
    '\\x61',
    '[\\S]',
  ),
);
const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '+?', '*?');
const pattern = fc.letrec<{ choice: string; sequence: string; part: string }>((tie) => ({
  choice: fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map((parts) => parts.join('|')),
  sequence: fc.array(tie('part'), { maxLength: 3 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(atom, quantifier).map(([each, times]) => (/^(?:\^|\$|\\b)$/.test(each) ? each : each + times)),
    fc.tuple(tie('choice'), quantifier).map(([each, times]) => `(${each})${times}`),
    fc.tuple(fc.constantFrom('(?=', '(?!'), tie('choice')).map(([open, each]) => `${open}${each})`),
  ),
})).choice;
/** Short, because the engine of JavaScript, which is asked as well, does hang. */
const text = fc.array(letter, { maxLength: 5 }).map((letters) => letters.join(''));

test('finds what the engine of JavaScript finds', () => {
  fc.assert(
    fc.property(pattern, text, (source, value) => {
      expect(matches(source, value)).toBe(new RegExp(source).test(value));
      expect(matchesWhole(source, value)).toBe(new RegExp(`^(?:${source})$`).test(value));
    }),
    { numRuns: 800 },
  );
});

test('never throws, and calls nothing broken that an engine takes', () => {
  const noise = fc
    .array(fc.constantFrom(...'ab([{?*+^$|\\)]}-,1dwb=!:<P>'), { maxLength: 12 })
    .map((each) => each.join(''));
  fc.assert(
    fc.property(noise, text, (source, value) => {
      const verdict = matches(source, value);
      if (isBrokenPattern(source)) {
        expect(() => new RegExp(source)).toThrow();
        expect(verdict).toBeUndefined();
      } else if (verdict !== undefined) expect(verdict).toBe(new RegExp(source).test(value));
    }),
    { numRuns: 3000 },
  );
});

describe('patterns of official templates', () => {
  test.each([
    ['^[a-z0-9]+[a-z0-9\\-]*[a-z0-9]+$', 'my-bucket', true],
    ['^[a-z0-9]+[a-z0-9\\-]*[a-z0-9]+$', 'my-bucket-', false],
    ['^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)(?=.*[!@#$%^&*()_+\\-=]).{8,32}$', 'Passw0rd!', true],
    ['^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)(?=.*[!@#$%^&*()_+\\-=]).{8,32}$', 'Password!', false],
    ['^(?!admin\\b|root\\b)([a-z][a-z0-9_-]{0,62}[a-z0-9])$', 'admin', false],
    ['^(?!admin\\b|root\\b)([a-z][a-z0-9_-]{0,62}[a-z0-9])$', 'administrator', true],
    ['^((25[0-5]|2[0-4]\\d|[01]?\\d\\d?)\\.){3}(25[0-5]|2[0-4]\\d|[01]?\\d\\d?)$', '10.0.256.1', false],
    ['^[a-zA-Z0-9\\u4e00-\\u9fa5][-a-zA-Z0-9\\u4e00-\\u9fa5]{0,62}$', '测试-1', true],
    ['[a-zA-Z0-9-\\(\\)\\`\\~\\!@\\#\\$%\\^&\\*-+=\\|\\{\\}\\[\\]\\:\\;\\‘\\,\\.\\?\\/]*', 'a b', false],
  ])('%s and %s', (source, value, expected) => {
    expect(matchesWhole(source, value)).toBe(expected);
  });
});

describe('what the languages read differently is in doubt', () => {
  test.each([
    ['(?P<name>a)', 'a'],
    ['(?<=a)b', 'ab'],
    ['(a)\\1', 'aa'],
    ['(?i)a', 'A'],
    ['a{,3}', 'aa'],
    ['[]a]', 'a'],
    ['a++', 'a'],
    ['\\Aa\\Z', 'a'],
    ['\\p{L}', 'a'],
    ['[a-\\d]', 'a'],
    ['\\w+', '测试'],
    ['a$', 'a\n'],
    ['(((((((((((a)))))))))))', 'a'],
    ['(){1000000000}', ''],
    ['((a{99}){99}){99}', 'a'],
  ])('%s and %j', (source, value) => {
    expect(matches(source, value)).toBeUndefined();
    expect(isBrokenPattern(source)).toBe(false);
  });
});

test.each(['(a', 'a)', '[a', '*a', '(|*)', 'a**', 'a{2}{3}', '[z-a]', 'a\\', 'a{3,2}', '^*'])(
  '%s is broken',
  (source) => {
    expect(isBrokenPattern(source)).toBe(true);
    expect(matches(source, 'a')).toBeUndefined();
  },
);

describe('patterns that hang an engine which tracks back are answered', () => {
  const long = 'a'.repeat(5000);
  test.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|aa)+$',
    '^(a*)*b$',
    '^((a*)*)*$',
    '^([a-zA-Z]+)*$',
    '^(.*a){12}$',
    '^(\\w+\\s?)*$',
    '^a*a*a*a*a*a*a*a*$',
    '^(?=(a+)+$)(a|a)*$',
    '^(((((a*)*)*)*)*)*$',
  ])('%s', (source) => {
    for (const length of [30, 300, 5000]) {
      expect(matchesWhole(source, `${long.slice(0, length)}!`)).not.toBe(true);
    }
    expect(matchesWhole(source, `${long.slice(0, 30)}!`)).toBe(false);
  });
});
