/** The JSON Schema of templates takes every official template in which the linter finds nothing either. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint, templateSchema } from '@ros-lint/core';
import { createSpec, typesIn } from '@ros-lint/spec';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { plainOf } from '../../packages/core/src/syntax/plain.ts';
import { root } from '../support/sources.ts';

const corpus = join(root, '../shared/corpus/ros-templates');
const spec = createSpec();
/** Every sixth template, because compiling a schema takes time. */
const STEP = 6;

test.skipIf(!existsSync(corpus))('official templates pass', () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
  const refused: string[] = [];
  let tried = 0;
  for (const file of files.sort().filter((_, index) => index % STEP === 0)) {
    const text = readFileSync(join(corpus, file), 'utf8');
    const { kind, diagnostics } = lint(text, spec, {});
    const isFine = diagnostics.every(({ severity }) => severity === 'hint' || severity === 'info');
    const { root: tree } = parse(file, text, tags);
    const value = tree && plainOf(tree);
    if (kind !== 'template' || !isFine || value === undefined) continue;
    tried += 1;
    const names = typesIn(text).filter((name) => spec.resourceType(name) !== undefined);
    const validate = new Ajv2020({ strict: false }).compile(templateSchema(spec, names));
    if (!validate(value)) refused.push(`${file} ${JSON.stringify(validate.errors?.[0])}`);
  }
  expect(tried).toBeGreaterThan(40);
  expect(refused).toEqual([]);
});
