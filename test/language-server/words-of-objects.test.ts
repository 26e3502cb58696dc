/** `constructor` and its kind, wherever they stand in a template: every feature answers, and none shows what an object of JavaScript has of itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpec } from '@ros-lint/spec';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { actionsAt } from '../../packages/language-server/src/features/code-actions.ts';
import { complete } from '../../packages/language-server/src/features/completion.ts';
import { findDefinition } from '../../packages/language-server/src/features/definition.ts';
import { findHover } from '../../packages/language-server/src/features/hover.ts';
import { inlayHintsIn } from '../../packages/language-server/src/features/inlay-hints.ts';
import { rename } from '../../packages/language-server/src/features/rename.ts';
import { findSignature } from '../../packages/language-server/src/features/signature.ts';
import { outlineOf } from '../../packages/language-server/src/features/symbols.ts';
import { takeSnapshot } from '../../packages/language-server/src/snapshot.ts';

const judging = { spec: createSpec(), language: 'en', severities: {}, isOff: false } as const;
const template = join(import.meta.dirname, '../cli/every-place.template');
const text = JSON.stringify(parse(readFileSync(template, 'utf8')));

test.each(['constructor', '__proto__', 'hasOwnProperty'])('%s', (word) => {
  const slips: string[] = [];
  const look = (answer: string | undefined, place: string) => {
    if (/native code|\[object |undefined|NaN/.test(answer ?? '')) slips.push(`${place}: ${answer}`);
  };
  for (const { index, 0: old } of text.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    const changed = `${text.slice(0, index)}"${word}"${text.slice(index + old.length)}`;
    const snapshot = takeSnapshot({ uri: 'file:///a.json', version: 1, text: changed }, () => judging);
    const place = `${word} for ${old} at ${index}`;
    // In the word, and where a value behind it begins.
    for (const at of [index + 3, index + word.length + 4]) {
      for (const { label, detail, insert } of complete(snapshot, at).items)
        look(`${label} ${detail ?? ''} ${insert}`, place);
      look(findHover(snapshot, at)?.card, place);
      look(findSignature(snapshot, at)?.label, place);
      for (const { title } of actionsAt(snapshot, { start: at, end: at }, undefined)) look(title, place);
      findDefinition(snapshot, at);
      rename(snapshot, at, 'Other');
    }
    for (const { label } of inlayHintsIn(snapshot, { start: 0, end: changed.length })) look(label, place);
    outlineOf(snapshot);
  }
  expect(slips).toEqual([]);
});
