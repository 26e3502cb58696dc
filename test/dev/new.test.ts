/** The scaffolder finishes the job: in a copy of the house, what it writes compiles and passes the tests at once. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readName } from '../../packages/dev/src/new/names.ts';
import { addToList, addToRecord } from '../../packages/dev/src/new/registry.ts';
import { scaffold } from '../../packages/dev/src/new/scaffold.ts';
import { root } from '../support/sources.ts';

const made: readonly (readonly [kind: string, name: string])[] = [
  ['format', 'one-line'],
  ['function', 'UpperCase'],
  ['operation', 'DescribeNothing'],
  ['rule', 'unnamed-thing'],
];

// Inside the clone, so that installed packages are found by walking up, and ignored by git.
mkdirSync(join(root, '.cache'), { recursive: true });
const copy = mkdtempSync(join(root, '.cache/new-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const copied = [
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'test/support',
  'test/pages.test.ts',
  'test/rules/examples.test.ts',
];
const packages = ['core', 'spec', 'config', 'cli', 'dev'];

function copyHouse(): void {
  // What asks the editor's features needs a package that the copy leaves out.
  const skip = /[\\/](dist|node_modules|schemas|seed)$|core[\\/]docs$|support[\\/]feature-/;
  for (const path of [...copied, ...packages.map((name) => `packages/${name}`)]) {
    cpSync(join(root, path), join(copy, path), { recursive: true, force: true, filter: (file) => !skip.test(file) });
  }
  mkdirSync(join(copy, 'node_modules/@ros-lint'), { recursive: true });
  for (const name of ['core', 'spec', 'config'])
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@ros-lint', name));
}

function writeMembers(): void {
  for (const [kind, name] of made) {
    const files = scaffold(kind, name, (path) => readFileSync(join(copy, path), 'utf8'));
    for (const [path, text] of files as ReadonlyMap<string, string>) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
  }
}

function runTool(...args: readonly string[]): string {
  const [file = '', ...rest] = args;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...rest], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', UPDATE: '0' },
  });
  return `${stdout}${stderr}exit ${status}`;
}

describe('new members of every open set', () => {
  beforeAll(() => {
    copyHouse();
    writeMembers();
  });

  test('compile', () => {
    expect(runTool('typescript/bin/tsc', '-p', '.')).toBe('exit 0');
  });

  test('pass their pages, and keep the examples of all rules true', () => {
    const said = runTool('vitest/vitest.mjs', 'run', '--root', copy, '--reporter=verbose');
    expect(said).toContain("bad of 'unnamed-thing' gives exactly that rule");
    expect(said).toContain('A working name, in JSON and in Chinese');
    expect(said).toContain('a finding is one line');
    expect(said).toContain('All that it takes');
    expect(said).toContain('In short and in long form');
    expect(said).toMatch(/exit 0$/);
  });
});

test('a name is known in every spelling', () => {
  expect(readName('unknown-thing')).toEqual({ kebab: 'unknown-thing', camel: 'unknownThing', pascal: 'UnknownThing' });
  expect(readName('CreateAITask')).toEqual({ kebab: 'create-ai-task', camel: 'createAiTask', pascal: 'CreateAITask' });
  expect(readName('if')).toEqual({ kebab: 'if', camel: 'ifMember', pascal: 'If' });
  expect(readName('no name')).toBeUndefined();
});

test('what cannot be made is refused with a sentence', () => {
  expect(scaffold('rule', 'No Name', () => '')).toMatch(/is no name/);
  expect(scaffold('thing', 'name', () => '')).toMatch(/expected format, function, operation, rule$/);
});

describe('an index stays sorted', () => {
  const list =
    "import a from './a.ts';\nimport type { T } from './rule.ts';\nimport z from './z.ts';\n\nexport const all: readonly T[] = [a, z];\n";

  test.each([
    ['0', "import n from './0.ts';\nimport a from './a.ts';", '[n, a, z]'],
    ['m', "import n from './m.ts';\nimport z from './z.ts';", '[a, n, z]'],
    ['zz', "import z from './z.ts';\nimport n from './zz.ts';", '[a, z, n]'],
  ])('when %s comes into a list', (file, imports, members) => {
    const index = addToList(list, 'all', file, 'n');
    expect(index).toContain(imports);
    expect(index).toContain(`= ${members};`);
  });

  const record = "export const all = {\n  b: 1,\n  'd-e': 2,\n};\n";

  test.each([
    ['a', "export const all = {\n  a: 3,\n  b: 1,\n  'd-e': 2,\n};\n"],
    ['c', "export const all = {\n  b: 1,\n  c: 3,\n  'd-e': 2,\n};\n"],
    ['e-f', "export const all = {\n  b: 1,\n  'd-e': 2,\n  'e-f': 3,\n};\n"],
  ])('when %s comes into a record', (key, expected) => {
    expect(addToRecord(record, 'all', key, '3')).toBe(expected);
  });
});
