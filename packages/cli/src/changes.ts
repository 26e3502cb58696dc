/** What git says was changed: the files, their texts as they will be committed, and the lines. Git is asked and never changed. */
import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import type { Diagnostic, Lines } from '@ros-lint/core';
import { type FoundFile, shown } from './discover.ts';
import { fail, hasFailed, type Outcome } from './outcome.ts';
import { decode } from './read-text.ts';
import { ENDINGS } from './walk.ts';

export type ChangeWish =
  /** What the next commit will hold. */
  | { readonly kind: 'staged' }
  /** What differs from the commit at which the current branch left another one. */
  | { readonly kind: 'since'; readonly ref: string };

export interface Changes {
  readonly files: readonly FoundFile[];
  /** True for a finding on a changed line, or one that a changed line has to do with. */
  touches(path: string, diagnostic: Diagnostic, lines: Lines): boolean;
}

/** The changed files among the operands. */
export function findChanges(wish: ChangeWish, operands: readonly string[]): Outcome<Changes> {
  const root = git(['rev-parse', '--show-toplevel'], '.')
    ?.toString()
    .replace(/\r?\n$/, '');
  if (root === undefined || root === '') return fail('this folder belongs to no git repository');
  const base = wish.kind === 'staged' ? { value: '--cached' } : baseOf(wish.ref, root);
  if (hasFailed(base)) return base;
  const specs = operands.map((operand) => specOf(operand, root));
  const changed = git([...DIFF, '--name-only', '-z', '--diff-filter=ACMRT', base.value, '--', ...specs], root);
  const added =
    wish.kind === 'staged'
      ? Buffer.alloc(0)
      : git(['ls-files', '--others', '--exclude-standard', '-z', '--', ...specs], root);
  if (changed === undefined || added === undefined) return fail('git could not tell what was changed');
  const fresh = new Set(namesIn(added));
  const names = [...namesIn(changed), ...fresh].filter((name) => ENDINGS.test(name));
  const nameOf = new Map(names.map((name) => [shown(relative('.', join(root, name))), name]));
  const ranges = new Map<string, readonly Range[]>();
  return {
    value: {
      files: [...nameOf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, name]) => fileOf(path, name, wish, root)),
      touches(path, { span, related }, lines) {
        const name = nameOf.get(path);
        if (name === undefined || fresh.has(name)) return true;
        const known = ranges.get(name) ?? rangesOf(name, base.value, root);
        ranges.set(name, known);
        return [span, ...related.map((other) => other.span)].some(({ start, end }) => {
          const first = lines.position(start).line;
          const last = lines.position(end).line;
          return known.some((range) => first <= range.last && range.first <= last);
        });
      },
    },
  };
}

/** Neither programs of the user nor colours come between. */
const DIFF = ['diff', '--no-ext-diff', '--no-textconv', '--no-color', '--no-relative'];

/** A text that is staged may differ from the one in the folder. */
function fileOf(path: string, name: string, wish: ChangeWish, root: string): FoundFile {
  if (wish.kind !== 'staged') return { path, isNamed: false };
  return {
    path,
    isNamed: false,
    read() {
      const bytes = git(['cat-file', 'blob', `:${name}`], root);
      return bytes === undefined ? { kind: 'failed', reason: 'cannot be read from the index of git' } : decode(bytes);
    },
  };
}

function baseOf(ref: string, root: string): Outcome<string> {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], root)
    ?.toString()
    .trim();
  if (commit === undefined)
    return fail(`--since: there is no commit "${ref}" here; a shallow clone may have to fetch it first`);
  const base = git(['merge-base', commit, 'HEAD'], root)?.toString().trim();
  return { value: base === undefined || base === '' ? commit : base };
}

/** An operand for git: a path as it is, or a pattern in which `**` crosses folders. */
function specOf(operand: string, root: string): string {
  const path = shown(relative(root, resolve(operand)) || '.');
  return /[*?[{]/.test(operand) ? `:(glob)${path}` : `:(literal)${path}`;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** The lines that a file got; where lines only went away, the ones around the gap. */
function rangesOf(name: string, base: string, root: string): readonly Range[] {
  const diff = git([...DIFF, '-U0', base, '--', `:(literal)${name}`], root)?.toString() ?? '';
  return [...diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, size]) => {
    const first = Number(start);
    const count = size === undefined ? 1 : Number(size);
    return count === 0 ? { first, last: first + 1 } : { first, last: first + count - 1 };
  });
}

const namesIn = (output: Buffer): string[] =>
  output
    .toString()
    .split('\0')
    .filter((name) => name !== '');

/** What git prints, or nothing when it fails. A monitor that a repository configures is a program, and is not started. */
function git(args: readonly string[], cwd: string): Buffer | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], {
    cwd,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : undefined;
}
