/** The examples of every rule: `bad` gives exactly that rule, `good` gives nothing, and what is said is well said in both languages. */
import type { Language } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { rules } from '../../packages/core/src/rules/index.ts';
import { exampleOptions } from '../../packages/dev/src/docs/example-options.ts';
import { judgeWith } from '../support/judge.ts';
import { miniSpec } from '../support/mini-spec.ts';

const LONGEST_MESSAGE = 120;

/** All but the one that reports a failure of ours, of which there is no example. */
const judging = rules.filter(({ id }) => id !== 'internal-error');

describe.each([
  ['the tiny specification', judgeWith(miniSpec)],
  ['the real specification', judgeWith(createSpec())],
])('with %s', (_, judge) => {
  test.each(judging)('bad of $id gives exactly that rule', (rule) => {
    const { id, bad } = rule;
    const found = judge(bad, { ...exampleOptions(rule), language: 'en' }).diagnostics;
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual([id]);
  });

  test.each(judging)('good of $id gives nothing', (rule) => {
    expect(judge(rule.good, { ...exampleOptions(rule), language: 'en' }).diagnostics).toEqual([]);
  });
});

describe('messages', () => {
  const judge = judgeWith(miniSpec);
  const said = (language: Language) =>
    rules.flatMap((rule) =>
      judge(rule.bad, { ...exampleOptions(rule), language }).diagnostics.map(({ message }) => message),
    );

  test('in English are short, lower case and without a full stop', () => {
    const english = said('en');
    expect(english.filter((message) => message.length > LONGEST_MESSAGE)).toEqual([]);
    expect(english.filter((message) => /^[A-Z][a-z]|[.!]$/.test(message))).toEqual([]);
  });

  test('in Chinese are Chinese', () => {
    expect(said('zh-cn').filter((message) => !/\p{Script=Han}/u.test(message))).toEqual([]);
  });

  test('hold no value that was forgotten', () => {
    const all = [...said('en'), ...said('zh-cn')];
    expect(all.filter((message) => /\bundefined\b|\[object /.test(message))).toEqual([]);
  });
});

describe.each(rules)('$id', ({ summary, why }) => {
  test.each([summary, why])('is explained in whole sentences: $en', (text) => {
    expect(text.en).toMatch(/^[A-Z`"].*[.]$/s);
    expect(text['zh-cn']).toMatch(/\p{Script=Han}.*。$/su);
  });
});
