/** Fixes on other people's templates with faults put into them: a fix removes what it is for, brings nothing new, and keeps every comment. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, fixText, lint, parse, type Safety } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { root } from '../support/sources.ts';
import { type Fault, faults } from './faults.ts';

const folder = join(root, '../shared/corpus/ros-templates');
const spec = createSpec();
const judge = (text: string) => lint(text, spec, { kind: 'template' });

/** Short ones, so that many can be tried. */
const texts = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .filter((text) => text.length < 12_000)
  : [];

const safeties: readonly (readonly Safety[])[] = [['safe'], ['safe', 'unsafe']];

describe.skipIf(texts.length === 0)(texts.length === 0 ? 'skipped: no corpus' : 'on the corpus', () => {
  test.each(faults)('$name', ({ spoil }: Fault) => {
    let mended = 0;
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(), fc.constantFrom(...safeties), (index, seed, wanted) => {
        const spoilt = spoil(texts[index] ?? '', seed);
        if (spoilt === undefined) return;
        const before = judge(spoilt).diagnostics;
        const { text, result, applied } = fixText(spoilt, judge, { safeties: wanted });
        const isMendable = ({ fixes }: Diagnostic) => fixes.some(({ safety }) => wanted.includes(safety));
        mended += applied;
        // What could be mended is gone, or the engine had a reason to leave it, which no fault of these gives.
        expect(result.diagnostics.filter(isMendable)).toEqual([]);
        expect(news(before, result.diagnostics)).toEqual([]);
        expect(commentsOf(spoilt).filter((comment) => !text.includes(comment))).toEqual([]);
        expect(fixText(text, judge, { safeties: wanted })).toMatchObject({ text, applied: 0 });
      }),
      { numRuns: 60 },
    );
    expect(mended).toBeGreaterThan(0);
  });

  test('there is nothing safe to mend in what people deployed, or it comes to rest', () => {
    for (const text of texts.filter((_, index) => index % 3 === 0)) {
      const { text: once, result } = fixText(text, judge, { safeties: ['safe', 'unsafe'] });
      expect(result.diagnostics.filter(({ rule }) => rule === 'syntax-error')).toEqual([]);
      expect(commentsOf(once)).toEqual(commentsOf(text));
      expect(fixText(once, judge, { safeties: ['safe', 'unsafe'] }).text).toBe(once);
    }
  });
});

/** Errors and warnings of rules that said nothing before; a broken text hides its other findings, so it cannot be compared. */
function news(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  if (before.some(({ rule }) => rule === 'syntax-error')) return [];
  const known = new Set(before.map(({ rule }) => rule));
  return after
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .flatMap(({ rule, message }) => {
      return known.has(rule) ? [] : [`${rule}: ${message}`];
    });
}

/** But for those that are addressed to the linter, which a fix may take away. Lines of a script that a fault cut off are comments too. */
const commentsOf = (text: string) =>
  parse('', text)
    .comments.map((comment) => comment.text.trimEnd())
    .filter((comment) => !comment.includes('ros-lint'))
    .sort();
