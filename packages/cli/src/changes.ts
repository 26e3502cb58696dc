/** What git says was changed: the files, their texts as they will be committed, and what is new in them. */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '@ros-lint/core';
import { type FoundFile, shown } from './discover.ts';
import { DIFF, git, readObjects } from './git.ts';
import { newFindings } from './new-findings.ts';
import { fail, hasFailed, type Outcome } from './outcome.ts';
import { decode, type Reading } from './read-text.ts';
import { ENDINGS } from './walk.ts';

export type ChangeWish =
  /** What the next commit will hold. */
  | { readonly kind: 'staged' }
  /** What differs from the commit at which the current branch left another one. */
  | { readonly kind: 'since'; readonly ref: string };

export interface Changes {
  readonly files: readonly FoundFile[];
  /** The findings on changed lines, those that changed lines have to do with, and those that the text before did not have. */
  near(path: string, judged: JudgedText): readonly Diagnostic[];
}

export interface JudgedText {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The text that git compares; another one while the text is being mended. */
  readonly original: string;
  /** What is found in another text of this file. */
  judge(text: string): readonly Diagnostic[];
}

/** A file that differs. Object names are git's; that of a text which lies in the folder only is all zeros. */
export interface ChangedFile {
  /** From the root of the repository, with slashes. */
  readonly name: string;
  /** The object that it was, nothing for a new file. */
  readonly before: string | undefined;
  /** The object that it is. */
  readonly now: string;
}

/** The changed files among the operands. */
export async function findChanges(wish: ChangeWish, operands: readonly string[]): Promise<Outcome<Changes>> {
  const top = git(['rev-parse', '--show-toplevel'], '.');
  if (hasFailed(top))
    return fail(/not a git repository/.test(top.failure) ? 'this folder belongs to no git repository' : top.failure);
  const root = top.value.toString().replace(/\r?\n$/, '');
  const base = wish.kind === 'staged' ? { value: '--cached' } : baseOf(wish.ref, root);
  if (hasFailed(base)) return base;
  const changed = git([...DIFF, '--raw', '-z', '--no-abbrev', '--diff-filter=ACMRT', base.value], root);
  if (hasFailed(changed)) return changed;
  const added =
    wish.kind === 'staged'
      ? { value: Buffer.alloc(0) }
      : git(['ls-files', '--others', '--exclude-standard', '-z'], root);
  if (hasFailed(added)) return added;
  const fresh = added.value.toString().split('\0');
  const all = [...changedIn(changed.value), ...fresh.map((name) => ({ name, before: undefined, now: '' }))];
  const isWanted = await wantedBy(operands, root);
  if (hasFailed(isWanted)) return isWanted;
  const files = all.filter(({ name }) => ENDINGS.test(name) && isWanted.value(name));
  const fileOf = new Map(files.map((file) => [shown(relative('.', join(root, file.name))), file]));
  const paths = [...fileOf].sort(([a], [b]) => (a < b ? -1 : 1));
  const read = readerOf(
    paths.map(([, { now }]) => now),
    root,
  );
  return {
    value: {
      files: paths.map(([path, { now }]) => ({
        path,
        isNamed: false,
        // A text that is staged may differ from the one in the folder.
        ...(wish.kind === 'staged' && { read: () => read(now) }),
      })),
      near: newFindings(fileOf, base.value, root),
    },
  };
}

/** The plain files of `git diff --raw -z`: modes, objects and a status, then the name, or for a renamed file the old one and the new. */
function changedIn(output: Buffer): ChangedFile[] {
  const parts = output.toString().split('\0');
  const files: ChangedFile[] = [];
  for (let index = 0; index + 1 < parts.length; ) {
    const [, mode = '', before, now = '', status = ''] = (parts[index] ?? '').split(' ');
    const names = /^[RC]/.test(status) ? 2 : 1;
    const name = parts[index + names] ?? '';
    index += names + 1;
    if (mode.startsWith('100')) files.push({ name, before: status === 'A' ? undefined : before, now });
  }
  return files;
}

/** Reads objects of git, many with one process, in the order in which they will be asked for. */
function readerOf(order: readonly string[], root: string): (object: string) => Reading {
  const AT_ONCE = 100;
  const known = new Map<string, Buffer>();
  return (object) => {
    if (!known.has(object)) {
      const from = Math.max(order.indexOf(object), 0);
      known.clear();
      for (const [name, bytes] of readObjects(order.slice(from, from + AT_ONCE), root)) known.set(name, bytes);
    }
    const bytes = known.get(object);
    return bytes === undefined ? { kind: 'failed', reason: 'cannot be read from the index of git' } : decode(bytes);
  };
}

function baseOf(ref: string, root: string): Outcome<string> {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], root);
  if (hasFailed(commit))
    return fail(`--since: there is no commit "${ref}" here; a shallow clone may have to fetch it first`);
  const name = commit.value.toString().trim();
  const base = git(['merge-base', name, 'HEAD'], root);
  return { value: hasFailed(base) ? name : base.value.toString().trim() };
}

/** Whether a file is named, lies in a folder that is, or fits a pattern. What is neither there nor known to git is a slip of the pen. */
async function wantedBy(operands: readonly string[], root: string): Promise<Outcome<(name: string) => boolean>> {
  const tests: ((name: string) => boolean)[] = [];
  for (const operand of operands) {
    const inRoot = nameIn(root, operand);
    if (/[*?[{]/.test(operand) && !existsSync(operand)) {
      const { default: picomatch } = await import('picomatch');
      tests.push(picomatch(inRoot, { dot: true }));
    } else {
      const known = existsSync(operand) || git(['log', '-1', '--format=%H', '--', `:(literal)${inRoot}`], root);
      const isKnown = known === true || (!hasFailed(known) && known.value.length > 0);
      if (!isKnown) return fail(`${shown(operand)}: does not exist, and never did in this repository`);
      tests.push((name) => inRoot === '' || name === inRoot || name.startsWith(`${inRoot}/`));
    }
  }
  return { value: (name) => tests.some((test) => test(name)) };
}

/** A path as git names it, from the root of the repository; links on the way are followed, because git's root has none. */
function nameIn(root: string, operand: string): string {
  const whole = resolve(operand);
  const folder = dirname(whole);
  const straight = existsSync(folder) ? join(realpathSync(folder), basename(whole)) : whole;
  const inside = relative(root, straight);
  const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  const found = isOutside && existsSync(whole) ? relative(root, realpathSync(whole)) : inside;
  return sep === '/' ? found : found.replaceAll(sep, '/');
}
