/** The published schema of the configuration, and the validator that was compiled from it: never stale, the same verdict as ajv itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import schema from '../../packages/cli/schema/ros-lint.config.schema.json';
import judge from '../../packages/config/data/judge-config.js';

const root = join(import.meta.dirname, '../..');
const file = join(root, 'packages/config/data/judge-config.js');

const header = `/** Generated from packages/cli/schema/ros-lint.config.schema.json by "UPDATE=1 npm test -- test/cli/config-schema". Do not edit. */
// biome-ignore-all lint: compiled
// biome-ignore-all format: compiled
`;

/** The validator with everything it needs of ajv's run time inside. */
function compiled(): string {
  const ajv = new Ajv({ allErrors: true, verbose: true, code: { source: true } });
  const { outputFiles } = buildSync({
    stdin: { contents: standaloneCode(ajv, ajv.compile(schema)), resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    target: 'node20',
  });
  return header + (outputFiles[0]?.text ?? '');
}

test('the compiled validator is up to date', () => {
  const text = compiled();
  if (process.env.UPDATE) writeFileSync(file, text);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('the page of the configuration tells every key', () => {
  const page = readFileSync(join(root, 'packages/cli/docs/configuration.md'), 'utf8');
  const told = [...page.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, key]) => key);
  expect(told.sort()).toEqual(
    Object.keys(schema.properties)
      .filter((key) => key !== '$schema')
      .sort(),
  );
});

describe('the compiled validator', () => {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(schema);

  test.each<[unknown]>([
    [{}],
    [{ $schema: 'x', rules: { a: 'off' }, ignore: ['x'], language: 'zh-cn', profile: 'documented' }],
    [[]],
    [null],
    [{ rule: {} }],
    [{ rules: { a: 'of', B: 'error' }, ignore: 'x', language: 'fr' }],
    [{ rules: [], ignore: ['', 1], profile: true }],
    [{ preset: 'strict', baseline: 'x', overrides: [{ files: ['x'], rules: { a: 'off' }, profile: 'current' }] }],
    [{ preset: 'x', baseline: '', overrides: [{}, { files: [] }, { files: ['x'], rules: { a: 'on' }, x: 1 }, 1] }],
    [{ rules: { './a.mjs': 'on', '../b.js': 'off', a: { type: 'T', property: 'P', because: 'b', mustBe: [1] } } }],
    [{ rules: { './a.ts': 'on', a: { type: '', property: 1, mustBe: [], severity: 'x', y: 1 }, b: 1, c: null } }],
  ])('says the same of %j', (value) => {
    validate(value);
    const expected = (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
    judge(value);
    expect((judge.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)).toEqual(expected);
  });
});
