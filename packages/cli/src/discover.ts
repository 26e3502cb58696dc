/** From what was named on the command line to the files to check: sorted, each once. */
import { statSync } from 'node:fs';
import { isAbsolute, normalize, relative, resolve, sep } from 'node:path';
import { nearest } from '@ros-lint/core';
import { commands } from './options.ts';
import { type Reading, reasonOf } from './read-text.ts';

export interface Discovery {
  readonly files: readonly FoundFile[];
  /** What could not be looked at: a line each. */
  readonly failures: readonly string[];
}

export interface FoundFile {
  /** As it is shown; also good for reading. `-` is standard input. */
  readonly path: string;
  /** True when this very file was asked for, and not a folder or a pattern around it. */
  readonly isNamed: boolean;
  /** How to get the text when it is not the one in the folder. */
  readonly read?: () => Reading;
}

export async function discover(operands: readonly string[]): Promise<Discovery> {
  const found = new Map<string, FoundFile>();
  const failures: string[] = [];
  const add = (path: string, isNamed: boolean) => {
    const key = path === '-' ? path : resolve(path);
    const known = found.get(key);
    if (known === undefined || (isNamed && !known.isNamed)) found.set(key, { path: shown(path), isNamed });
  };
  for (const operand of operands) {
    const kind = operand === '-' ? 'file' : kindOf(operand);
    if (kind === 'file') {
      add(operand, true);
    } else if (kind === 'folder') {
      const { templatesIn } = await import('./walk.ts');
      const walked = await templatesIn(operand);
      for (const path of walked.files) add(path, false);
      failures.push(...walked.failures);
    } else if (kind === 'missing' && /[*?[{]/.test(operand)) {
      const { filesMatching } = await import('./walk.ts');
      const walked = await filesMatching(operand);
      for (const path of walked.files) add(path, false);
      failures.push(...walked.failures);
      if (walked.files.length === 0) failures.push(`${operand}: no file matches`);
    } else {
      failures.push(
        `${shown(operand)}: ${kind === 'missing' ? `does not exist${commandMeant(operand)}` : kind.reason}`,
      );
    }
  }
  return { files: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), failures };
}

/** A command that was misspelt looks like a file that does not exist. */
function commandMeant(operand: string): string {
  const near = nearest(
    operand,
    commands.map(({ name }) => name),
  );
  return near === undefined ? '' : `; did you mean the command "${near}"?`;
}

/**
 * A path as it is shown: with slashes, without detours, and relative where it lies below the working directory, so that a report is the
 * same whether a tool names its files in one way or the other.
 */
export function shown(path: string): string {
  if (path === '-') return path;
  if (path === '') return '""';
  const straight = isAbsolute(path) ? seenFromHere(path) : normalize(path);
  return sep === '/' ? straight : straight.replaceAll(sep, '/');
}

/** A whole path that leads out of the working directory stays whole. */
function seenFromHere(path: string): string {
  const near = relative('.', path);
  if (near === '') return '.';
  return near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near) ? normalize(path) : near;
}

type PathKind = 'file' | 'folder' | 'missing' | { readonly reason: string };

/** Pipes and devices count as files here; reading tells what is wrong with them. */
function kindOf(path: string): PathKind {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : { reason: reasonOf(error) };
  }
}
