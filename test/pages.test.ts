/** Runs every Markdown page below the folders named here; `UPDATE=1` writes the pages as they should be. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { judgeWith } from './support/judge.ts';
import { miniSpec } from './support/mini-spec.ts';
import { readPage, renderCase, renderPage, wantsFullSpec } from './support/pages.ts';

const folders = ['rules', 'functions', 'syntax', 'requests'];
const fullSpec = createSpec();
const update = process.env.UPDATE === '1';

const files = folders
  .map((folder) => join(import.meta.dirname, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.md'))
  .sort();

for (const file of files) {
  const before = readPage(readFileSync(file, 'utf8'));
  const judge = judgeWith(wantsFullSpec(before) ? fullSpec : miniSpec);
  const page = update ? readPage(renderPage(before, judge)) : before;
  if (update) writeFileSync(file, renderPage(before, judge));
  describe(file.slice(import.meta.dirname.length + 1), () => {
    test.each(page.cases)('$name', (each) => {
      expect(renderCase(each, page, judge)).toBe(each.text);
    });
  });
}
