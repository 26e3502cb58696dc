/** Official templates with one thing broken: nearly every breakage is told, on the broken token, with the service's own code. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { plainOf } from '../../packages/core/src/syntax/plain.ts';
import { lintFolder } from '../../packages/dev/src/corpus/read.ts';
import { root } from '../support/sources.ts';
import { mutate, type Source } from './run.ts';

const corpus = join(root, '../shared/corpus/ros-templates');
const present = existsSync(corpus);

describe.skipIf(!present)(present ? 'broken templates' : 'skipped: no corpus', () => {
  test('are found out', () => {
    const { figures, misses } = mutate(sources(), createSpec(), 14, 2015);
    const sum = (part: 'mutants' | 'found' | 'exact' | 'coded') => figures.reduce((all, each) => all + each[part], 0);
    const total = sum('mutants');
    const table = figures.map((each) => Object.values(each).join('\t')).join('\n');
    const report = `${table}\n${JSON.stringify(misses, undefined, 1)}`;
    expect(total).toBeGreaterThan(1400);
    expect(figures.filter(({ mutants }) => mutants === 0)).toEqual([]);
    expect(sum('found') / total, report).toBeGreaterThanOrEqual(0.99);
    expect(sum('exact') / total, report).toBeGreaterThanOrEqual(0.99);
    expect(sum('coded') / total, report).toBeGreaterThanOrEqual(0.95);
  }, 120_000);
});

/** Templates without an error, every third of them as JSON, which nobody there writes by hand. */
function sources(): Source[] {
  const { files, findings } = lintFolder(corpus, createSpec());
  const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ path }) => path));
  return files
    .filter((path) => !wrong.has(path))
    .map((path) => ({ path, text: readFileSync(join(corpus, path), 'utf8') }))
    .filter(({ text }) => text.includes('ROSTemplateFormatVersion'))
    .map((source, index) => (index % 3 === 0 ? asJson(source) : source));
}

function asJson({ path, text }: Source): Source {
  const tree = parse(path, text, tags).root;
  return { path, text: tree === undefined ? text : JSON.stringify(plainOf(tree), undefined, 2) };
}
