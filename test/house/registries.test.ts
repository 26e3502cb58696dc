/** Open sets are folders with one sorted index: whoever adds a file is in it, and nobody is in it twice. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { functions } from '../../packages/core/src/functions/index.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { hasDefaultExport, importsOf, root, sources } from '../support/sources.ts';

/** Folders whose members are default exports; what members share has none. */
const byDefault = ['packages/core/src/functions', 'packages/core/src/rules', 'packages/spec/src/operations'];

/** Folders whose members are loaded by name, so that every file is one. */
const byName = ['packages/cli/src/commands', 'packages/cli/src/formats'];

describe.each([...byDefault, ...byName])('%s', (folder) => {
  const inFolder = sources.filter(({ path }) => dirname(path) === folder);
  const members = inFolder.filter(
    (source) => basename(source.path) !== 'index.ts' && (byName.includes(folder) || hasDefaultExport(source)),
  );
  const names = members.map(({ path }) => `./${basename(path)}`);
  const index = inFolder.find(({ path }) => basename(path) === 'index.ts');
  const listed = (index ? importsOf(index) : [])
    .map(({ specifier }) => specifier)
    .filter((specifier) => names.includes(specifier));

  test('lists every file', () => {
    expect(names.length).toBeGreaterThan(0);
    expect([...listed].sort()).toEqual([...names].sort());
  });

  test('is sorted', () => {
    const order = listed.map((specifier) => basename(specifier, '.ts'));
    expect(order).toEqual([...order].sort());
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
