/** The source files of the house, read as syntax trees, for the tests that watch over how it is built. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';

export const root = join(import.meta.dirname, '../..');

export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly tree: ParseResult;
}

export interface Import {
  readonly from: Source;
  /** As written. */
  readonly specifier: string;
  /** The imported file from the root when it is one of ours, else the name as written. */
  readonly target: string;
}

/** What git knows or would add: generated folders and installed packages are left out by themselves. */
function list(): string[] {
  const patterns = ['packages/**/*.ts', 'packages/**/*.mjs', 'extension/**/*.ts', 'test/**/*.ts', '*.ts'];
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const files = execFileSync('git', options, { cwd: root, encoding: 'utf8' }).split('\n');
  return [...new Set(files)].filter((file) => file !== '' && existsSync(join(root, file))).sort();
}

export const sources: readonly Source[] = list().map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));

export function sourceOf(path: string, text: string): Source {
  return { path, text, tree: parseSync(path, text) };
}

/** Everything a file imports or exports from elsewhere. */
export function importsOf(source: Source): Import[] {
  const { staticImports, staticExports, dynamicImports } = source.tree.module;
  const specifiers = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    // What is imported under a computed name is no part of the house.
    ...dynamicImports
      .map(({ moduleRequest }) => source.text.slice(moduleRequest.start, moduleRequest.end))
      .filter((request) => /^['"]/.test(request))
      .map((request) => request.slice(1, -1)),
  ];
  return [...new Set(specifiers)].map((specifier) => ({ from: source, specifier, target: resolve(source, specifier) }));
}

/** True for a file that has a default export: a member of an open set, unlike what members share. */
export function hasDefaultExport({ tree }: Source): boolean {
  return tree.module.staticExports.some(({ entries }) =>
    entries.some(({ exportName }) => exportName.kind === 'Default'),
  );
}

function resolve(source: Source, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return normalize(join(dirname(source.path), specifier)).replaceAll('\\', '/');
}

/** A node of a syntax tree, as far as these tests look at it. */
export interface TreeNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Visits every node of a file; a visitor that answers `skip` keeps the walk out of that node. */
export function walk(source: Source, visit: (node: TreeNode) => 'skip' | undefined): void {
  const go = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) go(item);
    else if (isNode(value) && visit(value) !== 'skip') for (const field of Object.values(value)) go(field);
  };
  go(source.tree.program);
}

export function isNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && typeof (value as TreeNode).type === 'string';
}

/** The name under which an object has a property, or nothing for any other node. */
export function propertyName(node: TreeNode): string | undefined {
  if (node.type !== 'Property' || !isNode(node.key)) return undefined;
  const name = node.key.name ?? node.key.value;
  return typeof name === 'string' ? name : undefined;
}

/** `path:line`, as editors open it. */
export function placeOf(source: Source, offset: number): string {
  return `${source.path}:${source.text.slice(0, offset).split('\n').length}`;
}
