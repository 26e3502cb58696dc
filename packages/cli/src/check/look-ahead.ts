/**
 * `--jobs`: reads and lints in other threads the files whose turn comes next. The loop that judges file after file stays as it is, with
 * its order, cache, baseline and fixes; an answer from here only saves it the work.
 */
import type { LintResult } from '@ros-lint/core';
import type { FoundFile } from '../discover.ts';
import { hasFailed } from '../outcome.ts';
import type { Reading } from '../read-text.ts';
import type { Circumstances, CircumstancesOf } from './circumstances.ts';
import { isInShard } from './in-shard.ts';
import type { Run } from './judge-files.ts';
import { readFile } from './read-file.ts';
import { startThreads } from './threads.ts';

export interface LookAhead {
  /** What is known of a file whose turn it is. */
  of(index: number): Promise<Early | undefined>;
  end(): Promise<void>;
}

export interface Early {
  readonly reading: Reading;
  /** What was found in the text that was read. */
  readonly result: LintResult | undefined;
}

/** So many files a thread are on their way, which keeps all of them busy and few texts in memory. */
const WAITING = 4;

export function lookAhead(files: readonly FoundFile[], run: Run, circumstancesOf: CircumstancesOf): LookAhead {
  const { settings } = run;
  const threads = startThreads(Math.min(settings.jobs, files.length), { config: settings.config });
  const window = settings.jobs * WAITING;
  const early: Promise<Early | undefined>[] = [];
  const look = async (file: FoundFile): Promise<Early | undefined> => {
    const { path } = file;
    if (path === '-') return undefined;
    const found = await circumstancesOf(path);
    // What is wrong is told when it is the turn of the file.
    if (hasFailed(found) || found.value.config.ignores(path)) return undefined;
    const reading = await readFile(file);
    const isWanted =
      reading.kind === 'text' &&
      (settings.shard === undefined || isInShard(settings.shard, reading, path)) &&
      run.cache?.knows(path, reading.text, found.value.about) !== true;
    return { reading, result: isWanted ? await threads.lint(jobOf(reading.text, path, found.value)) : undefined };
  };
  return {
    of(index) {
      for (const file of files.slice(early.length, index + window)) {
        const looking = look(file);
        // Thrown when it is its turn.
        looking.catch(() => undefined);
        early.push(looking);
      }
      const now = early[index] ?? Promise.resolve(undefined);
      // A text is kept no longer than needed.
      early[index] = Promise.resolve(undefined);
      return now;
    },
    end: () => threads.end(),
  };
}

function jobOf(text: string, path: string, { specFiles, options }: Circumstances) {
  const { ownRules = [], measure, ...plain } = options;
  return { text, options: plain, specFiles, rulesOf: ownRules.length === 0 ? undefined : path };
}
