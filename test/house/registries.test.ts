/** Open sets are folders with one sorted index: whoever adds a file is in it, and nobody is in it twice. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { functions } from '../../packages/core/src/functions/index.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { importsOf, root, sources } from '../support/sources.ts';

interface Registry {
  readonly folder: string;
  /** Files beside the members: the types they share. */
  readonly shared: readonly string[];
}

const registries: readonly Registry[] = [
  { folder: 'packages/core/src/rules', shared: ['fixes.ts', 'request-words.ts', 'rule.ts'] },
  { folder: 'packages/core/src/model/readers', shared: ['query.ts', 'reading.ts', 'shell.ts', 'written.ts'] },
  { folder: 'packages/core/src/functions', shared: ['argument.ts', 'function.ts'] },
  { folder: 'packages/cli/src/formats', shared: [] },
  { folder: 'packages/cli/src/commands', shared: [] },
  { folder: 'packages/spec/src/operations', shared: ['operation.ts', 'regions.ts', 'shared.ts', 'stack-groups.ts'] },
];

describe.each(registries)('$folder', ({ folder, shared }) => {
  const index = sources.find(({ path }) => path === `${folder}/index.ts`);
  const listed = (index ? importsOf(index) : [])
    .map(({ specifier }) => specifier)
    .filter((specifier) => specifier.startsWith('./') && !shared.includes(basename(specifier)));

  test('lists every file', () => {
    const files = readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && !shared.includes(file))
      .map((file) => `./${file}`);
    expect(files.length).toBeGreaterThan(0);
    expect([...listed].sort()).toEqual(files.sort());
  });

  test('is sorted', () => {
    const names = listed.map((specifier) => basename(specifier, '.ts'));
    expect(names).toEqual([...names].sort());
  });
});

describe('rules', () => {
  test('have unique ids in kebab-case, equal to their file', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id) => !existsSync(join(root, `packages/core/src/rules/${id}.ts`)))).toEqual([]);
  });

  test('are run in the order of their ids', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  test('have a test page', () => {
    const judging = rules.filter(({ bad }) => bad !== '');
    expect(judging.map(({ id }) => `test/rules/${id}.md`).filter((page) => !existsSync(join(root, page)))).toEqual([]);
  });
});

test('functions have unique names', () => {
  const names = functions.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
});
