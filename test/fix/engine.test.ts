/** The engine behind `--fix`, with judges made by hand: passes, overlaps, refusals, and that it always comes to rest. */
import { type Diagnostic, fixText, type Safety } from '@ros-lint/core';
import { describe, expect, test } from 'vitest';
import { finding } from '../cli/sample-report.ts';

/** A judge that finds words, and would replace each. */
const judgeOf =
  (words: readonly Word[]) =>
  (text: string): { diagnostics: Diagnostic[] } => ({
    diagnostics: words.flatMap((word) => findAll(text, word)).sort((a, b) => a.span.start - b.span.start),
  });

interface Word {
  readonly word: string;
  readonly becomes: string;
  readonly safety?: Safety;
  readonly more?: Partial<Diagnostic>;
}

function findAll(text: string, { word, becomes, safety = 'safe', more }: Word): Diagnostic[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const fixes = [{ title: becomes, safety, edits: [{ span, newText: becomes }] }];
    return finding(text, word, { span, fixes, ...more });
  });
}

const fix = (text: string, words: readonly Word[], safeties: readonly Safety[] = ['safe']) =>
  fixText(text, judgeOf(words), { safeties });

test('mends everything that it may, and leaves the rest', () => {
  const words: Word[] = [
    { word: 'bad', becomes: 'good' },
    { word: 'odd', becomes: 'even', safety: 'unsafe' },
    { word: 'vague', becomes: 'clear', safety: 'suggest' },
  ];
  expect(fix('bad odd vague bad', words)).toMatchObject({ text: 'good odd vague good', applied: 2 });
  expect(fix('bad odd vague', words, ['safe', 'unsafe'])).toMatchObject({ text: 'good even vague', applied: 2 });
  expect(fix('bad', words).result.diagnostics).toEqual([]);
});

test('mends in the next pass what a fix uncovers', () => {
  const words = [
    { word: 'aa', becomes: 'b' },
    { word: 'bb', becomes: 'c' },
  ];
  expect(fix('aaaa', words)).toMatchObject({ text: 'c', applied: 3 });
});

test('takes the safer one of two that overlap, and then looks again', () => {
  const words: Word[] = [
    { word: 'xy', becomes: 'unsafe', safety: 'unsafe' },
    { word: 'yz', becomes: 'y', safety: 'safe' },
  ];
  expect(fix('xyz', words, ['safe', 'unsafe'])).toMatchObject({ text: 'unsafe', applied: 2 });
});

test('a fix of several edits is taken whole or not at all', () => {
  const judge = (text: string) => ({
    diagnostics: text.startsWith('[')
      ? [
          finding(text, 'a', { fixes: [{ title: 'a', safety: 'safe', edits: [edit(1, 2, 'A')] }] }),
          finding(text, 'a', {
            fixes: [{ title: 'unwrap', safety: 'safe', edits: [edit(0, 1, ''), edit(1, 2, 'x'), edit(2, 3, '')] }],
          }),
        ]
      : [],
  });
  // The first wins in every pass, and changes nothing any more after the first one.
  expect(fixText('[a]', judge, { safeties: ['safe'] }).text).toBe('x');
});

test('two insertions at one place are made one after the other', () => {
  const judge = (text: string) => ({
    diagnostics: ['1', '2']
      .filter((name) => !text.includes(name))
      .map((name) =>
        finding(text, '', {
          span: { start: 0, end: 0 },
          fixes: [{ title: name, safety: 'safe', edits: [edit(0, 0, name)] }],
        }),
      ),
  });
  expect(fixText('x', judge, { safeties: ['safe'] })).toMatchObject({ text: '21x', applied: 2 });
});

describe('comes to rest', () => {
  test('when two fixes undo each other', () => {
    const { text } = fix('up', [
      { word: 'up', becomes: 'down' },
      { word: 'down', becomes: 'up' },
    ]);
    expect(['up', 'down']).toContain(text);
  });

  test('when a fix never ends', () => {
    expect(fix('a', [{ word: 'a', becomes: 'aa' }]).text.length).toBeLessThan(2000);
  });
});

describe('takes back', () => {
  const broken = { word: '!', becomes: '', safety: 'suggest', more: { rule: 'syntax-error' } } as const;

  test('what breaks the text, and keeps the other fixes of the pass', () => {
    const words: Word[] = [
      { word: 'bad', becomes: 'good' },
      { word: 'trap', becomes: '!', more: { rule: 'trap', path: ['trap'] } },
      broken,
    ];
    expect(fix('bad trap bad', words)).toMatchObject({ text: 'good trap good', applied: 2 });
  });

  test('what makes more errors than it mends', () => {
    expect(
      fix('hydra', [
        { word: 'hydra', becomes: 'head head' },
        { word: 'head', becomes: '', safety: 'suggest' },
      ]),
    ).toMatchObject({ text: 'hydra', applied: 0 });
  });

  test('but not what lets errors be seen that a broken text hid', () => {
    const judge = (text: string) => ({
      diagnostics: text.includes('!')
        ? findAll(text, { ...broken, safety: 'safe' })
        : [...findAll(text, { word: 'e', becomes: '', safety: 'suggest' })],
    });
    expect(fixText('!eee', judge, { safeties: ['safe'] }).text).toBe('eee');
  });
});

test('lines that a fix brings end as those of the text', () => {
  const words = [{ word: 'one', becomes: 'a\nb' }];
  expect(fix('one\r\n', words).text).toBe('a\r\nb\r\n');
  expect(fix('one\n', words).text).toBe('a\nb\n');
});

const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });
