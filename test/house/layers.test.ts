/** Holds the table of floors: who may import whom. A floor knows only what lies below it, so each can be read alone. */
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { hasDefaultExport, type Import, importsOf, type Source, sources } from '../support/sources.ts';

interface Floor {
  readonly name: string;
  /** Which files lie on it; the first floor that takes a file has it. */
  readonly files: RegExp;
  /** Other floors it may import. Itself is always allowed, but for rules. */
  readonly may: readonly string[];
  /** Packages it may import; `node:` stands for all that Node brings. */
  readonly packages?: readonly string[];
}

const below = ['text', 'hatch', 'ground', 'first', 'second', 'third'];

const floors: readonly Floor[] = [
  { name: 'text', files: /^packages\/core\/src\/text\//, may: [] },
  { name: 'hatch', files: /^packages\/core\/src\/spec\//, may: ['text', 'first'] },
  { name: 'finding', files: /^packages\/core\/src\/diagnostic\.ts$/, may: ['text'] },
  { name: 'ground', files: /^packages\/core\/src\/syntax\//, may: ['text'], packages: ['js-yaml', 'jsonc-parser'] },
  { name: 'first', files: /^packages\/core\/src\/shape\//, may: ['text', 'hatch', 'ground'], packages: ['ajv'] },
  { name: 'second', files: /^packages\/core\/src\/functions\//, may: ['text', 'hatch', 'ground', 'first'] },
  { name: 'third', files: /^packages\/core\/src\/model\//, may: ['text', 'hatch', 'ground', 'first', 'second'] },
  { name: 'drawing', files: /^packages\/core\/src\/drawing\//, may: below, packages: ['@dagrejs/dagre'] },
  { name: 'fourth', files: /^packages\/core\/src\/rules\//, may: [...below, 'finding'] },
  { name: 'roof', files: /^packages\/core\/src\/[^/]+\.ts$/, may: [...below, 'finding', 'fourth', 'drawing'] },
  {
    name: 'cellar',
    files: /^packages\/spec\/src\//,
    may: [],
    packages: ['@ros-lint/core', '@ros-lint/core/shape', 'node:'],
  },
  {
    name: 'config',
    files: /^packages\/config\/src\//,
    may: [],
    packages: ['@ros-lint/core', '@ros-lint/core/model', '@ros-lint/spec', '@ros-lint/spec/user-types-form', 'ignore'],
  },
  {
    name: 'command',
    files: /^packages\/cli\/src\//,
    may: [],
    packages: [
      '@ros-lint/config',
      '@ros-lint/config/reading',
      '@ros-lint/core',
      '@ros-lint/core/graph',
      '@ros-lint/core/model',
      '@ros-lint/spec',
      '@ros-lint/spec/sources',
      'ignore',
      'picomatch',
      'node:',
    ],
  },
  // The features know documents and places, and no connection.
  {
    name: 'features',
    files: /^packages\/language-server\/src\/features\//,
    may: ['server'],
    packages: [
      '@ros-lint/core',
      '@ros-lint/core/graph',
      '@ros-lint/core/model',
      '@ros-lint/core/shape',
      'vscode-languageserver-types',
    ],
  },
  {
    name: 'server',
    files: /^packages\/language-server\/src\//,
    may: ['features'],
    packages: [
      '@ros-lint/config',
      '@ros-lint/config/reading',
      '@ros-lint/core',
      '@ros-lint/core/model',
      '@ros-lint/spec',
      '@ros-lint/spec/browser',
      '@ros-lint/spec/user-types',
      'node:',
      'ros-lint-data',
      'ros-lint-validators',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
      'vscode-languageserver/browser',
      'vscode-languageserver/node',
    ],
  },
  {
    name: 'garden',
    files: /^extension\//,
    may: [],
    packages: ['vscode', 'vscode-languageclient', 'vscode-languageclient/browser', 'vscode-languageclient/node'],
  },
  {
    name: 'workshop',
    files: /^packages\/dev\//,
    may: ['roof', 'fourth', 'second', 'finding', 'text', 'first', 'cellar'],
  },
  {
    name: 'proving',
    files: /^(test\/|[^/]+\.ts$)/,
    may: [
      ...below,
      'finding',
      'fourth',
      'roof',
      'workshop',
      'cellar',
      'config',
      'command',
      'server',
      'features',
      'garden',
    ],
  },
];

/** Floors that may import any package: they are not part of what users get. */
const free = ['workshop', 'proving'];

const floorOf = (path: string) => floors.find(({ files }) => files.test(path));

const imports = sources.flatMap(importsOf);

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(imports.length).toBeGreaterThan(20);
});

test('every file lies on a floor', () => {
  expect(sources.filter(({ path }) => floorOf(path) === undefined).map(({ path }) => path)).toEqual([]);
});

test('every file is valid TypeScript', () => {
  expect(sources.filter(({ tree }) => tree.errors.length > 0).map(({ path }) => path)).toEqual([]);
});

test('a floor imports only from floors below it', () => {
  expect(imports.filter((each) => !mayImport(each)).map(say)).toEqual([]);
});

test('a floor imports only packages that it may know', () => {
  expect(imports.filter((each) => !mayImportPackage(each)).map(say)).toEqual([]);
});

test('rules do not import rules', () => {
  const isRule = (path: string) =>
    floorOf(path)?.name === 'fourth' && sources.some((source) => source.path === path && hasDefaultExport(source));
  expect(imports.filter(({ from, target }) => isRule(from.path) && isRule(target)).map(say)).toEqual([]);
});

test('relative imports name the file with its ending', () => {
  const isBare = ({ specifier }: Import) =>
    specifier.startsWith('.') && !/\.(ts|json|mjs)$/.test(specifier) && !isData(specifier);
  expect(imports.filter(isBare).map(say)).toEqual([]);
});

function mayImport({ from, target, specifier }: Import): boolean {
  if (!specifier.startsWith('.') || isData(target)) return true;
  const own = floorOf(from.path);
  const other = floorOf(target);
  return own !== undefined && other !== undefined && (own === other || own.may.includes(other.name));
}

function mayImportPackage({ from, specifier }: Import): boolean {
  const floor = floorOf(from.path);
  if (specifier.startsWith('.') || floor === undefined || free.includes(floor.name)) return true;
  const isNode = specifier.startsWith('node:') || builtinModules.includes(specifier);
  return (floor.packages ?? []).includes(isNode ? 'node:' : specifier);
}

/** Generated files, bundles that lie beside a bundle, and manifests belong to no floor. */
const isData = (path: string) =>
  path.endsWith('.json') || path.includes('/data/') || path.endsWith('/language-server.js');

const say = ({ from, specifier }: { from: Source; specifier: string }) => `${from.path} imports ${specifier}`;
