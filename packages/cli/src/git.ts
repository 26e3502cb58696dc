/** Asks git, and never changes anything. */
import { spawnSync } from 'node:child_process';
import { fail, hasFailed, type Outcome } from './outcome.ts';

/**
 * What git prints, or why it does not. A monitor that a repository configures is a program, and is not started; names are written as they
 * are.
 */
export function git(args: readonly string[], cwd: string, input?: string): Outcome<Buffer> {
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args],
    { cwd, input: input ?? '', maxBuffer: 256 * 1024 * 1024, env: { ...process.env, LC_ALL: 'C' } },
  );
  if (status === 0) return { value: stdout };
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    return fail('git is not installed, or not in the PATH');
  const reason = stderr?.toString().replace(/\s+/g, ' ').trim() ?? '';
  return fail(`git says: ${reason === '' ? (error?.message ?? `nothing, and ended with ${status}`) : reason}`);
}

/** Neither programs of the user nor their habits come between, and every file is compared as text. */
export const DIFF = [
  'diff',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-relative',
  '--find-renames',
  '--text',
  '--ignore-submodules',
  '--inter-hunk-context=0',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

/** What `git cat-file --batch` prints: a line with name, kind and size, the content, a line break. */
export function* readObjects(objects: readonly string[], root: string): Iterable<[object: string, bytes: Buffer]> {
  const output = git(['cat-file', '--batch'], root, objects.map((object) => `${object}\n`).join(''));
  if (hasFailed(output)) return;
  let at = 0;
  while (at < output.value.length) {
    const end = output.value.indexOf(10, at);
    const [object = '', , size] = output.value.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    yield [object, output.value.subarray(at, at + Number(size))];
    at += Number(size) + 1;
  }
}
