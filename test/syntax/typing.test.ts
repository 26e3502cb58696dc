/** A template while it is typed: every beginning of it, and it with every single unit taken out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '@ros-lint/core';
import { expect, test } from 'vitest';
import { miniSpec } from '../support/mini-spec.ts';

const shop = readFileSync(join(import.meta.dirname, 'shop.template'), 'utf8');

/** The names that the sections declare, each with the stretch of its entry. */
const entries = [...shop.matchAll(/^ {2}(\w+):.*\n(?:(?: {3}.*|)\n)*/gm)].map(({ 0: text, 1: name, index }) => ({
  name: name ?? '',
  start: index,
  end: index + text.length,
}));

test('the template is whole, and declares what its sections say', () => {
  expect(lint(shop, miniSpec, { kind: 'template' }).diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
    [],
  );
  expect(entries.length).toBeGreaterThan(20);
});

/** Findings that may not be there: a rule that failed, and unknown names that other entries declare. */
function wrong(text: string, at: number, isDeclared: (entry: { start: number; end: number }) => boolean): string[] {
  const { diagnostics } = lint(text, miniSpec, { kind: 'template' });
  return diagnostics.flatMap(({ rule, message, span }) => {
    if (rule === 'internal-error') return [`${at}: ${message}`];
    if (rule !== 'unknown-reference') return [];
    const name = text.slice(span.start, span.end);
    const declared = entries.some((entry) => entry.name === name && isDeclared(entry));
    return declared ? [`${at}, line ${shop.slice(0, at).split('\n').length}: ${message}`] : [];
  });
}

test('no beginning of it makes a name unknown that stands above', () => {
  const found: string[] = [];
  for (let at = 0; at <= shop.length; at += 1) {
    found.push(...wrong(shop.slice(0, at), at, ({ end }) => end <= at));
  }
  expect(found).toEqual([]);
}, 240_000);

// Without the line break before it an entry becomes part of the line above.
test('no unit taken out makes a name unknown that another entry declares', () => {
  const found: string[] = [];
  for (let at = 0; at < shop.length; at += 1) {
    const text = shop.slice(0, at) + shop.slice(at + 1);
    found.push(...wrong(text, at, ({ start, end }) => at < start - 1 || at >= end));
  }
  expect(found).toEqual([]);
}, 240_000);

const small = { ROSTemplateFormatVersion: '2015-09-01', Resources: { Vpc: { Type: 'ALIYUN::ECS::VPC' } } };

test.each([
  ['in YAML', shop.slice(0, 400)],
  ['in JSON', JSON.stringify(small, undefined, 2)],
  ['in JSON on one line', JSON.stringify(small)],
])('it is a template from its first key on, %s', (_, text) => {
  const key = /ROSTemplateFormatVersion["']?:/.exec(text);
  const from = (key?.index ?? text.length) + (key?.[0].length ?? 0);
  const kinds = Array.from(
    { length: text.length - from + 1 },
    (_, more) => lint(text.slice(0, from + more), miniSpec).kind,
  );
  expect(new Set(kinds)).toEqual(new Set(['template']));
});
