/**
 * `--watch`: checks once, and again whenever something changes that decides the answer, until somebody ends it. It looks again and again
 * instead of waiting for the system to tell: what matters is only known after a run, lies in many folders, may be missing, goes away and
 * comes back, and is replaced by every other editor; a system forgets what it watches then, or asks for a watch for every folder.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '@ros-lint/core';
import { cacheFileOf } from '../cache.ts';
import { hearOfLooks } from '../look.ts';
import { hasFailed } from '../outcome.ts';
import type { Settings } from '../settings.ts';
import { complain } from '../terminal.ts';
import { wordings } from '../wording.ts';
import { findFiles } from './find-files.ts';

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const PAUSE = 100;

/** So many pauses are waited for a file that never comes to rest. */
const PATIENCE = 30;

/** Milliseconds between two looks. */
const INTERVAL = 300;

/** Where a look takes long, the pause after it is so many times longer. */
const SHARE = 20;

/** Ends only with the process. */
export async function watch(
  operands: readonly string[],
  settings: Settings,
  check: () => Promise<number>,
  language: Language,
): Promise<never> {
  const home = process.cwd();
  const written = writtenBy(settings);
  /** How every file was when the run looked at it. */
  const seen = new Map<string, string>();
  hearOfLooks((path) => {
    const file = resolve(path);
    if (!written.has(file) && !seen.has(file)) seen.set(file, stateOf(file));
  });
  /** What a run would be about, by names only. */
  const list = async (): Promise<string> => {
    stayIn(home);
    const found = await findFiles(operands, settings);
    if (hasFailed(found)) return found.failure;
    const { files, failures } = found.value;
    return [...files.map(({ path }) => path).filter((path) => !written.has(resolve(path))), ...failures].join('\0');
  };
  const now = async () => [await list(), ...[...seen.keys()].map(stateOf)].join('\0');
  for (;;) {
    seen.clear();
    const listed = await list();
    await check();
    complain(wordings[language].watching);
    const before = [listed, ...seen.values()].join('\0');
    await changeFrom(before, now);
    await calm(now);
  }
}

/** Waits until the answer is another one; rests between two looks, so that watching a large folder leaves the computer to others. */
async function changeFrom(before: string, now: () => Promise<string>): Promise<void> {
  for (let rest = INTERVAL; ; ) {
    await sleep(rest);
    const start = performance.now();
    if ((await now()) !== before) return;
    rest = Math.max(INTERVAL, SHARE * (performance.now() - start));
  }
}

/** Waits until nothing changes any more, but not for ever. */
async function calm(now: () => Promise<string>): Promise<void> {
  let before = await now();
  for (let looks = 0; looks < PATIENCE; looks += 1) {
    await sleep(PAUSE);
    const after = await now();
    if (after === before) return;
    before = after;
  }
}

/** What a run writes is no reason for another. */
function writtenBy({ outputs, cache }: Settings): ReadonlySet<string> {
  const reports = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const files = cache === undefined ? reports : [...reports, cacheFileOf(cache)];
  return new Set(files.map((file) => resolve(file)));
}

/** Tells one version of a file from another, also where it was replaced, or given an old date. */
function stateOf(file: string): string {
  try {
    const stat = statSync(file);
    // The date of a terminal or a pipe says nothing.
    return stat.isFile() ? [stat.ino, stat.size, stat.mtimeMs, stat.ctimeMs].join(' ') : 'no file';
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

/** A working folder that was removed and made anew is another one to the system. */
function stayIn(home: string): void {
  try {
    if (statSync(home).ino !== statSync('.').ino) process.chdir(home);
  } catch {
    // It may come back.
  }
}
