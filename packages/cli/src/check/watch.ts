/** `--watch`: checks once, and again whenever a file that could matter changes, until somebody ends it. */
import { existsSync, type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Language } from '@ros-lint/core';
import { cacheFileOf } from '../cache.ts';
import type { Settings } from '../settings.ts';
import { complain } from '../terminal.ts';
import { ENDINGS } from '../walk.ts';
import { wordings } from '../wording.ts';

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const PAUSE = 100;

/** Ends only with the process, or at once with 2 where nothing can be watched. */
export async function watch(
  operands: readonly string[],
  { outputs, cache }: Settings,
  check: () => Promise<number>,
  language: Language,
): Promise<number> {
  // What a run writes is no reason for another.
  const reports = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const written = new Set(
    [...reports, ...(cache === undefined ? [] : [cacheFileOf(cache)])].map((file) => resolve(file)),
  );
  const matters = (path: string) =>
    (ENDINGS.test(path) || /^ros-lint\.config\.[cm]?js$/.test(basename(path))) && !written.has(resolve(path));
  let wake: () => void = () => undefined;
  let isDirty = false;
  const watchers: FSWatcher[] = [];
  try {
    for (const folder of new Set(operands.map(folderOf))) {
      const watcher = watchFolder(folder, { recursive: true }, (_event, name) => {
        if (name === null || !matters(join(folder, name))) return;
        isDirty = true;
        wake();
      });
      // A folder that goes away while it is watched is reported by the next run.
      watcher.on('error', () => undefined);
      watchers.push(watcher);
    }
  } catch (error) {
    for (const watcher of watchers) watcher.close();
    complain(`ros-lint: --watch: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  for (;;) {
    isDirty = false;
    await check();
    complain(wordings[language].watching);
    if (!isDirty) {
      await new Promise<void>((wakened) => {
        wake = wakened;
      });
    }
    await new Promise((later) => setTimeout(later, PAUSE));
  }
}

/** The folder itself, the one that holds a file, or the one in which a pattern begins. */
function folderOf(operand: string): string {
  if (existsSync(operand)) return statSync(operand).isDirectory() ? operand : dirname(operand);
  const magic = operand.search(/[*?[{]/);
  return magic === -1 ? dirname(operand) : dirname(`${operand.slice(0, magic)}x`);
}
