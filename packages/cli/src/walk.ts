/** Looks for files below a folder: what git ignores and what tools leave behind is passed over, links to folders are not followed. */
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { reasonOf } from './read-text.ts';

export interface Walked {
  readonly files: readonly string[];
  readonly failures: readonly string[];
}

/** What the names of templates end with. */
export const ENDINGS = /\.(?:ya?ml|json|template)$/i;

/** Folders that hold what was installed or built, never sources. */
const PASSED_OVER = new Set([
  '.cache',
  '.git',
  '.hg',
  '.svn',
  '.terraform',
  '.tox',
  '.venv',
  '__pycache__',
  'bower_components',
  'coverage',
  'dist',
  'node_modules',
]);

/** The files below a folder whose names may be those of templates. */
export function templatesIn(folder: string): Promise<Walked> {
  return walk(folder, (path) => ENDINGS.test(path));
}

/** The files that a pattern matches. */
export async function filesMatching(pattern: string): Promise<Walked> {
  const { default: picomatch } = await import('picomatch');
  const straight = sep === '/' ? pattern : pattern.replaceAll(sep, '/');
  const { base, glob } = picomatch.scan(straight.replace(/^(?:\.\/)+/, ''));
  const folder = base === '' ? '.' : base;
  if (!existsSync(folder)) return { files: [], failures: [] };
  const matches = picomatch(glob, { dot: true });
  return walk(folder, (path) => matches(slashed(relative(folder, path))));
}

async function walk(folder: string, wanted: (path: string) => boolean): Promise<Walked> {
  const files: string[] = [];
  const failures: string[] = [];
  const visit = async (current: string, outer: readonly GitIgnore[]): Promise<void> => {
    const inner = await gitIgnoreOf(current);
    const ignores = inner === undefined ? outer : [...outer, inner];
    for (const entry of entriesOf(current, failures)) {
      const path = join(current, entry.name);
      const isFolder = entry.isDirectory();
      if (isFolder && PASSED_OVER.has(entry.name)) continue;
      if (!isFolder && !(wanted(path) && isFile(entry, path))) continue;
      if (ignores.some((gitIgnore) => isIgnored(gitIgnore, path, isFolder))) continue;
      if (isFolder) await visit(path, ignores);
      else files.push(path);
    }
  };
  await visit(folder, await gitIgnoresAround(folder));
  return { files, failures };
}

function entriesOf(folder: string, failures: string[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    failures.push(`${slashed(folder)}: ${reasonOf(error)}`);
    return [];
  }
}

/** Plain files and links to such; neither pipes nor links that lead nowhere. */
function isFile(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(path).isFile();
  } catch {
    // A broken or circular link in a folder is nobody's template.
    return false;
  }
}

interface GitIgnore {
  /** The folder that its patterns are relative to. */
  readonly folder: string;
  readonly rules: Ignore;
}

async function gitIgnoreOf(folder: string): Promise<GitIgnore | undefined> {
  const file = join(folder, '.gitignore');
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const { default: ignore } = await import('ignore');
  return { folder: resolve(folder), rules: ignore().add(readFileSync(file, 'utf8')) };
}

/** Those of the folders above, up to the root of the repository. A folder that was asked for is looked into though it is ignored. */
async function gitIgnoresAround(folder: string): Promise<GitIgnore[]> {
  const start = resolve(folder);
  if (existsSync(join(start, '.git'))) return [];
  const found: GitIgnore[] = [];
  for (let current = dirname(start); ; current = dirname(current)) {
    const gitIgnore = await gitIgnoreOf(current);
    if (gitIgnore !== undefined && !isIgnored(gitIgnore, start, true)) found.push(gitIgnore);
    if (existsSync(join(current, '.git'))) return found;
    // Without a repository around it, a .gitignore above means nothing.
    if (current === dirname(current)) return [];
  }
}

function isIgnored({ folder, rules }: GitIgnore, path: string, isFolder: boolean): boolean {
  const inside = slashed(relative(folder, resolve(path)));
  return inside !== '' && !inside.startsWith('../') && rules.ignores(isFolder ? `${inside}/` : inside);
}

const slashed = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'));
