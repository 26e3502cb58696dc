/** Runs the pages of editor features; `UPDATE=1` writes the answers as they are. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { renderFeatureCase } from './support/feature-pages.ts';
import { miniSpec } from './support/mini-spec.ts';
import { readPage, wantsFullSpec } from './support/pages.ts';

const folder = join(import.meta.dirname, 'features');
const fullSpec = createSpec();
const update = process.env.UPDATE === '1';

for (const file of readdirSync(folder).sort()) {
  const before = readPage(readFileSync(join(folder, file), 'utf8'));
  const spec = wantsFullSpec(before) ? fullSpec : miniSpec;
  const rendered = before.cases.map((each) => renderFeatureCase(each.text, spec));
  if (update) writeFileSync(join(folder, file), before.preamble + rendered.join(''));
  describe(file, () => {
    test.each(before.cases.map((each, index) => ({ ...each, now: rendered[index] ?? '' })))(
      '$name',
      ({ text, now }) => {
        expect(update ? now : text).toBe(now);
      },
    );
  });
}
