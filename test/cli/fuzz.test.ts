/** Any text through the doors of the command: configurations, baselines, differences. Nothing throws, and every place lies in the text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeConfig, severitiesOf } from '@ros-lint/config/reading';
import { lint, parse } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readBaseline } from '../../packages/cli/src/baseline.ts';
import { unifiedDiff } from '../../packages/cli/src/fix/unified-diff.ts';
import type { Checked } from '../../packages/cli/src/report.ts';
import { doorsFor } from '../../packages/dev/src/fuzz/doors.ts';
import { configurations, policies, requestsWith } from '../../packages/dev/src/fuzz/healthy.ts';
import { mutate } from '../../packages/dev/src/fuzz/mutate.ts';
import { reportFaults } from '../../packages/dev/src/fuzz/reports.ts';
import { finding } from './sample-report.ts';

/** Values that look like a configuration, and values that do not. */
const key = fc.oneof(
  fc.constantFrom(
    'rules',
    'overrides',
    'ignore',
    'preset',
    'files',
    'syntax-error',
    './a.mjs',
    '__proto__',
    '$schema',
    'a/b~c',
  ),
  fc.string(),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('off', 'on', 'error', 'strict', null, true, 1, ''),
    fc.string(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(key, tie('any'), { maxKeys: 4 }),
  ),
})).any;

test('a configuration of any kind is judged, with places in the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        value.map((each) => JSON.stringify(each)),
        fc.string(),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        for (const own of [undefined, ['acme']]) {
          for (const { span, message } of judgeConfig(parse('', text), own)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(message.en).not.toBe('');
            expect(message['zh-cn']).not.toBe('');
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});

const template = `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcId: {Type: String, Default: 中文}
Outputs:
  Id: {Value: !Ref VpcId}
`;
const doors = doorsFor([template], createSpec());

test.each(doors)('broken by the door "$name", nothing throws and every place lies in the text', ({ texts, judge }) => {
  for (const text of texts) expect(judge(text)).toBeUndefined();
  for (let seed = 0; seed < 300; seed += 1) {
    const broken = mutate(texts[seed % texts.length] ?? '', seed);
    expect([broken, judge(broken)]).toEqual([broken, undefined]);
  }
});

test('what is healthy is known for what it is', () => {
  const spec = createSpec();
  const kinds = (all: readonly string[]) => all.map((text) => lint(text, spec).kind);
  expect(new Set(kinds(requestsWith(template)))).toEqual(new Set(['request']));
  expect(new Set(kinds(policies))).toEqual(new Set(['policy']));
  for (const text of configurations) expect(judgeConfig(parse('', text), ['acme'])).toEqual([]);
  expect(doors.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});

test('what is found in broken texts comes back from SARIF as it was', () => {
  const texts = Array.from({ length: 60 }, (_, seed) => ({ seed, text: mutate(template, seed) }));
  expect(reportFaults(join(import.meta.dirname, '../..'), texts)).toEqual([]);
});

test('no alias makes a configuration grow without end', () => {
  const layers = Array.from({ length: 40 }, (_, index) => `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]`);
  const text = ['ignore: &a0 [x]', ...layers.slice(1)].join('\n');
  expect(judgeConfig(parse('', text)).length).toBeGreaterThan(0);
});

test('presets name rules that exist', () => {
  const text = (preset: 'strict' | 'all') => JSON.stringify({ rules: severitiesOf(preset) });
  expect(judgeConfig(parse('', text('strict')))).toEqual([]);
  expect(judgeConfig(parse('', text('all')))).toEqual([]);
  expect(Object.keys(severitiesOf('strict')).length).toBeGreaterThan(5);
});

test('a baseline of any kind is read or refused, and what it forgives is what it was made of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ros-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'b.json');
  const path = join(folder, 'a.yml');
  const seen = (file: Checked) => ({ checked: [file], passedOver: [] });
  fc.assert(
    fc.property(value, fc.array(fc.nat(20), { maxLength: 8 }), (content, starts) => {
      writeFileSync(file, JSON.stringify({ version: 1, files: content }));
      expect(readBaseline(file, 'must exist')).toBeDefined();
      const text = 'abcdefghij klmno\npqrstu\nvwx';
      const diagnostics = starts.map((start) =>
        finding(text, '', { span: { start, end: start + 3 }, path: ['a', start % 3] }),
      );
      writeFileSync(file, '{"version": 1, "files": {}}');
      const empty = readBaseline(file, 'must exist');
      if ('failure' in empty) throw new Error(empty.failure);
      writeFileSync(path, text);
      writeFileSync(file, empty.value.updated(seen({ path, kind: 'template', text, diagnostics }), ['error']));
      const full = readBaseline(file, 'must exist');
      if ('failure' in full) throw new Error(full.failure);
      const { open, forgiven } = full.value.sift(path, text, diagnostics);
      expect(open).toEqual([]);
      expect(full.value.stale(seen({ path, kind: 'template', text, diagnostics: open, forgiven }))).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('a difference leads from the one text to the other', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd\n'), { maxLength: 40 })
    .map((lines) => lines.join(''));
  const open = fc.tuple(text, fc.constantFrom('', 'x', '-y')).map(([lines, end]) => lines + end);
  fc.assert(
    fc.property(open, open, (before, after) => {
      expect(applied(before, unifiedDiff('a', before, after))).toBe(after);
    }),
    { numRuns: 3000 },
  );
});

/** What `patch` does, for differences that are right. */
function applied(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, start = '', size = ''] = /^@@ -(\d+),(\d+) /.exec(hunk) ?? [];
    const first = Number(size) === 0 ? Number(start) : Number(start) - 1;
    result.push(...old.slice(at, first));
    at = first;
    const lines =
      hunk
        .slice(hunk.indexOf('\n') + 1)
        .replace(/\n\\ No newline at end of file\n/g, '¶')
        .match(/[^\n¶]*[\n¶]/g) ?? [];
    for (const line of lines) {
      const content = line.slice(1).replace('¶', '');
      if (line[0] !== '-') result.push(content);
      if (line[0] === '+') continue;
      expect(old[at]).toBe(content);
      at += 1;
    }
  }
  return [...result, ...old.slice(at)].join('');
}
