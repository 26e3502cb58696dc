/** How a file looks from outside: a comment that opens it, a length that can be read, a name that says what is in it. */
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { type Source, sources } from '../support/sources.ts';

const LONGEST = 400;

/** Names that say nothing, so that everything ends up in them. */
const empty = /^(utils?|helpers?|common|managers?|services?|misc|base)(\.|$)|-(utils?|helpers?|managers?)(\.|$)/;

test('each file opens with a comment of one to three sentences', () => {
  expect(paths((source) => !opensWithSentences(source))).toEqual([]);
});

test(`no file is longer than ${LONGEST} lines`, () => {
  expect(paths(({ text }) => text.trimEnd().split('\n').length > LONGEST)).toEqual([]);
});

test('names are kebab-case', () => {
  expect(paths(({ path }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.config|\.d)?\.(ts|mjs)$/.test(basename(path)))).toEqual(
    [],
  );
});

test('names say what is in the file', () => {
  expect(paths(({ path }) => path.split('/').some((part) => empty.test(part)))).toEqual([]);
});

const paths = (isWrong: (source: Source) => boolean) => sources.filter(isWrong).map(({ path }) => path);

function opensWithSentences({ text, tree }: Source): boolean {
  const [first] = tree.comments.filter(({ type }) => type === 'Block');
  if (first === undefined || !/^(#![^\n]*\n)?$/.test(text.slice(0, first.start))) return false;
  // What comes behind a blank line explains; the sentences before it introduce.
  const [introduction = ''] = first.value.replace(/^\s*\*/, '').split(/\n \*\n/);
  const words = introduction
    .replace(/^\s*\*/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const sentences = words.split(/[.!?](?= [A-Z`]|$)/).filter((sentence) => sentence.trim() !== '');
  return /[.!?]$/.test(words) && sentences.length <= 3;
}
