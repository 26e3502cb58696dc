/** A template of 200 lines typed letter by letter: nothing throws, nothing is slow, and no answer points outside of the text. */

import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { samples } from '../../packages/dev/src/bench/templates.ts';
import { convertFormat } from '../../packages/language-server/src/features/actions/convert-format.ts';
import { actionsAt } from '../../packages/language-server/src/features/code-actions.ts';
import { complete } from '../../packages/language-server/src/features/completion.ts';
import { findDefinition } from '../../packages/language-server/src/features/definition.ts';
import { diagnosticsOf } from '../../packages/language-server/src/features/diagnostics.ts';
import { foldsOf } from '../../packages/language-server/src/features/folding.ts';
import { findHover } from '../../packages/language-server/src/features/hover.ts';
import { inlayHintsIn } from '../../packages/language-server/src/features/inlay-hints.ts';
import { findReferences } from '../../packages/language-server/src/features/references.ts';
import { rename } from '../../packages/language-server/src/features/rename.ts';
import { selectionsAt } from '../../packages/language-server/src/features/selection.ts';
import { tokensOf } from '../../packages/language-server/src/features/semantic-tokens.ts';
import { findSignature } from '../../packages/language-server/src/features/signature.ts';
import { outlineOf } from '../../packages/language-server/src/features/symbols.ts';
import { type Snapshot, takeSnapshot } from '../../packages/language-server/src/snapshot.ts';

const judging = { spec: createSpec(), language: 'en', severities: {}, isOff: false } as const;
const able = { relatedInformation: true, tags: true, codeDescription: true };
const uri = 'file:///template.yml';

const [small] = samples();
const long = small?.yaml ?? '';
const texts = {
  'long form': long,
  'short tags': long.replace(
    /\n( *)(\S+):\n *(Ref|Fn::\w+): (.*)/g,
    (_, indent, key, name, rest) => `\n${indent}${key}: !${name.replace('Fn::', '')} ${rest}`,
  ),
  JSON: small?.json ?? '',
};

/**
 * Where typing stops for an answer: behind every letter in one form. The others differ from it only where they have other marks, so
 * there it stops behind every letter of the lines with tags, and behind every mark and every first letter of a word in JSON; blanks count
 * once. Time is dear.
 */
function lengthsOf(form: string, text: string): number[] {
  const all = Array.from(text, (_, index) => index + 1);
  if (form === 'long form') return all;
  if (form === 'JSON')
    return all.filter((length) => /[^\w ]$|\W\w$|[^ ] $/.test(text.slice(Math.max(0, length - 2), length)));
  const ends = [...text.matchAll(/^.*$/gm)].map((line) => ({ ...line, end: line.index + line[0].length }));
  return ends.flatMap(({ 0: line, index, end }) =>
    /(?::|-) !\w/.test(line) ? all.slice(index, end) : all.slice(end, end + 1),
  );
}

const snapshotOf = (text: string, version: number, earlier?: Snapshot) =>
  takeSnapshot({ uri, version, text }, () => judging, earlier);

describe.each(Object.entries(texts))('%s', (name, text) => {
  test('has 200 lines', () => {
    expect(text.split('\n').length).toBeGreaterThan(190);
  });

  test('typed letter by letter', () => {
    const lengths = lengthsOf(name, text);
    expect(lengths.length).toBeGreaterThan(500);
    let earlier: Snapshot | undefined;
    let failures = 0;
    for (const length of lengths) {
      const snapshot = snapshotOf(text.slice(0, length), length, earlier);
      const { items } = complete(snapshot, length);
      for (const { span } of items) if (span.start < 0 || span.end > length || span.start > span.end) failures += 1;
      if (snapshot.analysis.diagnostics.some(({ rule }) => rule === 'internal-error')) failures += 1;
      diagnosticsOf(snapshot, able);
      earlier = snapshot;
    }
    expect(failures).toBe(0);
  });

  test('asked at every place', () => {
    const snapshot = snapshotOf(text, 1);
    let answers = 0;
    const step = name === 'long form' ? 3 : 11;
    for (let offset = 0; offset <= text.length; offset += step) {
      answers += complete(snapshot, offset).items.length;
      for (const found of [
        findHover(snapshot, offset),
        findSignature(snapshot, offset),
        findDefinition(snapshot, offset),
      ])
        answers += found ? 1 : 0;
      answers += findReferences(snapshot, offset).length + selectionsAt(snapshot, offset).length;
      rename(snapshot, offset, 'Other');
      if (offset % (7 * step) === 0) answers += actionsAt(snapshot, { start: offset, end: offset }, undefined).length;
    }
    expect(answers).toBeGreaterThan(text.length);
  });

  test('the same to and fro between JSON and YAML', () => {
    const there = convertFormat(snapshotOf(text, 1));
    const back = convertFormat(snapshotOf(there?.text ?? '', 1));
    const again = convertFormat(snapshotOf(back?.text ?? '', 1));
    expect(again?.text).toBe(there?.text);
  });

  test('the rest, on every hundredth prefix', () => {
    for (let length = 0; length <= text.length; length += 100) {
      const snapshot = snapshotOf(text.slice(0, length), 1);
      const folds = foldsOf(snapshot);
      expect(folds.every(({ first, last }) => first < last)).toBe(true);
      tokensOf(snapshot);
      outlineOf(snapshot);
      inlayHintsIn(snapshot, { start: 0, end: length });
      actionsAt(snapshot, { start: 0, end: length }, ['source.fixAll', 'quickfix', 'refactor']);
    }
  });
});
