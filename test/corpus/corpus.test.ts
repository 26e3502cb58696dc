/** Other people's templates, where they lie beside the clone: nothing grave that nobody has looked at, and no crash on any text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { lintFolder } from '../../packages/dev/src/corpus/read.ts';
import { outdated, type Reviewed, unreviewed } from '../../packages/dev/src/corpus/review.ts';
import { root } from '../support/sources.ts';

const corpus = join(root, '../shared/corpus');
const present = existsSync(corpus);
const reviewed = JSON.parse(readFileSync(join(import.meta.dirname, 'reviewed.json'), 'utf8')) as Reviewed[];

describe.skipIf(!present)(present ? 'the corpus' : 'skipped: no corpus', () => {
  test('official templates have no error or warning but the reviewed ones', () => {
    const harvest = lintFolder(join(corpus, 'ros-templates'), createSpec());
    expect(harvest.templates).toBeGreaterThan(400);
    expect(unreviewed(harvest.findings, reviewed)).toEqual([]);
    expect(outdated(harvest, reviewed)).toEqual([]);
  });

  test('no rule fails on the samples of the documentation, many of which are damaged', () => {
    const { files, findings } = lintFolder(join(corpus, 'docs-samples'), createSpec());
    expect(files.length).toBeGreaterThan(200);
    expect(findings.filter(({ rule }) => rule === 'internal-error')).toEqual([]);
  });
});

test('each reviewed finding says why', () => {
  expect(reviewed.filter(({ why }) => why.length < 10)).toEqual([]);
  const places = reviewed.map(({ path, line, rule }) => `${path}:${line} ${rule}`);
  expect(places).toEqual([...new Set(places)].sort());
});
