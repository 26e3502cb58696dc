/**
 * The catalogue of what can be wrong with a template, row by row with its severity and the code that the service answers. Row 21 is off by
 * default, row 27 follows the age of each fact, and row 3 needs a text without the version that all have here; their rules have pages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { expect, test } from 'vitest';

const spec = createSpec();
const head = "ROSTemplateFormatVersion: '2015-09-01'\n";

interface Row {
  readonly row: number;
  readonly severity: string;
  /** Empty where the service has none. */
  readonly code: string;
  readonly rule: string;
  /** What is marked, up to the end of its line. */
  readonly token: string;
  /** The template without its version. */
  readonly text: string;
}

const rows = readFileSync(join(import.meta.dirname, 'catalogue.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

test.each(rows)('row $row: $severity $rule on "$token"', ({ severity, code, rule, token, text }) => {
  const whole = `${head}${text}\n`;
  const found = lint(whole, spec, { kind: 'template' }).diagnostics.map((each) => ({
    severity: each.severity,
    rule: each.rule,
    code: code === '' ? '' : each.rosError?.code,
    token: whole.slice(each.span.start, each.span.end).split('\n')[0],
  }));
  expect(found).toContainEqual({ severity, rule, code, token });
});

test('no row is forgotten', () => {
  const covered = new Set(rows.map(({ row }) => row));
  const missing = Array.from({ length: 55 }, (_, index) => index + 1).filter((row) => !covered.has(row));
  expect(missing).toEqual([3, 21, 27]);
});
