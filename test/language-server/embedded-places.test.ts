/** Every place of every request of a page, whole and damaged: nothing throws, and what is asked inside stays near the place it was asked at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpec } from '@ros-lint/spec';
import { expect, test } from 'vitest';
import { embeddedIn, innermost } from '../../packages/language-server/src/embedded.ts';
import { actionsAt, aroundActions } from '../../packages/language-server/src/features/code-actions.ts';
import { complete } from '../../packages/language-server/src/features/completion.ts';
import { findDefinition } from '../../packages/language-server/src/features/definition.ts';
import { findHover } from '../../packages/language-server/src/features/hover.ts';
import { findReferences } from '../../packages/language-server/src/features/references.ts';
import { rename } from '../../packages/language-server/src/features/rename.ts';
import { outlineOf } from '../../packages/language-server/src/features/symbols.ts';
import { takeSnapshot } from '../../packages/language-server/src/snapshot.ts';

const judging = { spec: createSpec(), language: 'en', severities: {}, isOff: false } as const;
const page = readFileSync(join(import.meta.dirname, '../features/embedded.md'), 'utf8');
const blocks = [...page.matchAll(/^```(?!text)\S+[^\n]*\n([\s\S]*?)^```$/gm)];
const texts = [...new Set(blocks.map(([, body = '']) => body.replace('█', '')))];

/** Units that the longest spelling of one character takes: four bytes in percent signs. */
const LONGEST = 12;

test.each([
  ['whole', (text: string) => text],
  ['cut', (text: string) => text.slice(0, Math.floor(text.length * 0.8))],
  ['without its first quote', (text: string) => text.replace(/["']/, '')],
])('%s', (_, damage) => {
  let asked = 0;
  for (const text of texts.map(damage)) {
    const whole = takeSnapshot({ uri: 'file:///a', version: 1, text }, () => judging);
    outlineOf(whole);
    embeddedIn(whole);
    for (let at = 0; at <= text.length; at += 17) {
      const inner = innermost(whole, { start: at, end: at });
      const offset = inner.around?.toInner(at) ?? at;
      const back = inner.around?.toOuter({ start: offset, end: offset }).start ?? at;
      expect(Math.abs(back - at)).toBeLessThanOrEqual(LONGEST);
      for (const { insert, snippet, span } of complete(inner, offset).items.slice(0, 3)) {
        inner.around?.spell(insert);
        inner.around?.spellSnippet(snippet ?? insert, span.start);
      }
      findHover(inner, offset);
      findDefinition(inner, offset);
      findReferences(inner, offset);
      rename(inner, offset, 'Other');
      for (const { edits } of actionsAt(inner, { start: offset, end: offset }, undefined)) inner.around?.write(edits);
      aroundActions({ snapshot: whole, span: { start: at, end: at } }, undefined);
      asked += inner === whole ? 0 : 1;
    }
  }
  expect(texts.length).toBeGreaterThan(20);
  expect(asked).toBeGreaterThan(20);
});
