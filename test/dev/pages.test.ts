/** The form of the test pages themselves: how a page is split, how a place is marked, and that marking and stripping are inverse. */
import type { Diagnostic } from '@ros-lint/core';
import { describe, expect, test } from 'vitest';
import { annotate, strip } from '../../packages/dev/src/docs/marks.ts';
import { type Judge, readPage, renderCase, wantsFullSpec } from '../support/pages.ts';

const at = (start: number, end: number) => ({
  span: { start, end },
  mark: '^' as const,
  label: 'error x',
  message: 'm',
});

describe('a place', () => {
  test.each([
    ['in one line', 'a: bcd\n', at(3, 6), 'a: bcd\n   ^^^ error x: m\n'],
    ['behind a tab', '\ta: b\n', at(4, 5), '\ta: b\n\t   ^ error x: m\n'],
    ['with nothing in it', 'a: b\n', at(2, 2), 'a: b\n  | error x: m\n'],
    ['at the end of the text', 'a\n', at(2, 2), 'a\n$ error x: m\n'],
    ['in an empty text', '', at(0, 0), '$ error x: m\n'],
    ['with its line break', 'ab\nc\n', at(1, 3), 'ab\n ^⏎ error x: m\nc\n'],
    ['over two lines', '  a:\n    b\n', at(2, 10), '  a:\n  ^^… error x: m\n    b\n   …^ error x\n'],
    ['up to the last line break', 'a:\nb\n', at(0, 5), 'a:\n^^… error x: m\nb\n…⏎ error x\n'],
  ])('%s is marked and stripped', (_, source, annotation, expected) => {
    expect(annotate(source, [annotation])).toBe(expected);
    expect(strip(expected)).toBe(source);
  });

  test('keeps lines that only look like marks', () => {
    const source = 'a: |\n  ^^^ no severity here\n  | text\n';
    expect(strip(source)).toBe(source);
  });
});

/** Finds each word `bad` and offers `good` for it. */
const judge: Judge = (source, { language }) => ({
  kind: 'template',
  diagnostics: [...source.matchAll(/bad/g)].map(({ index }): Diagnostic => {
    const span = { start: index, end: index + 3 };
    return {
      rule: 'no-bad',
      severity: 'warning',
      message: language === 'en' ? 'is bad' : '不好',
      span,
      path: [],
      related: [{ span: { start: 0, end: 1 }, message: 'the root' }],
      fixes: [{ title: 'mend', safety: 'safe', edits: [{ span, newText: 'good' }] }],
      tags: [],
      url: '',
    };
  }),
});

const render = (text: string, preamble = '') => renderCase({ name: '', text }, { preamble }, judge);

describe('a page', () => {
  const text = '# Title\n\nspec: full\n\n## One\n```yaml\n## no heading\n```\n\n## Two\n';

  test('is split at its headings and keeps every character', () => {
    const page = readPage(text);
    expect(page.cases.map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(page.preamble + page.cases.map((each) => each.text).join('')).toBe(text);
  });

  test('names its specification above its first case', () => {
    expect(wantsFullSpec(readPage(text))).toBe(true);
    expect(wantsFullSpec(readPage('## One\nspec: full\n'))).toBe(false);
  });

  test('gets findings, related places, fixed text and Chinese messages written in', () => {
    const empty = '## One\n```yaml\na: bad\n```\n```yaml fixed\n```\n```yaml zh-cn\na: bad\n```\n```text\nbad\n```\n';
    const full = [
      '## One',
      '```yaml',
      'a: bad',
      '   ^^^ warning no-bad: is bad',
      '~ related no-bad: the root',
      '```',
      '```yaml fixed',
      'a: good',
      '```',
      '```yaml zh-cn',
      'a: bad',
      '   ^^^ warning no-bad: 不好',
      '~ related no-bad: the root',
      '```',
      '```text',
      'bad',
      '```',
      '',
    ].join('\n');
    expect(render(empty)).toBe(full);
    expect(render(full)).toBe(full);
  });

  test('loses expectations that no longer hold', () => {
    expect(render('```json\n{}\n^ error gone: was here\n```\n')).toBe('```json\n{}\n```\n');
  });

  test('says what its texts are', () => {
    const http = '## One\n```http\nGET bad\n```\n```text\nbad\n```\n';
    expect(render(http)).toBe(http);
    expect(render(http, 'kind: request\n')).toBe(
      '## One\n```http\nGET bad\n    ^^^ warning no-bad: is bad\n~ related no-bad: the root\n```\n```text\nbad\n```\n',
    );
  });
});
