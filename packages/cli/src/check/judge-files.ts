/** Judges file after file: reads each, lints it as its configuration says, mends it when that is asked for. */
import { setFlagsFromString } from 'node:v8';
import type { AnyRule, Language } from '@ros-lint/core';
import type { Cache } from '../cache.ts';
import type { Changes } from '../changes.ts';
import type { FoundFile } from '../discover.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import type { Checked } from '../report.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { complain, type Progress, progressLine } from '../terminal.ts';
import type { Sieve } from './baseline-for.ts';
import { type Asked, type CircumstancesOf, circumstancesFor } from './circumstances.ts';
import { judgeText } from './judge-text.ts';
import type { LookAhead } from './look-ahead.ts';
import { nameIn, readFile } from './read-file.ts';
import { withoutTwins } from './twins.ts';

export interface Run extends Asked {
  readonly baseline: Sieve | undefined;
  readonly changes: Changes | undefined;
  readonly cache: Cache | undefined;
}

export interface Judged {
  readonly checked: readonly Checked[];
  /** Files that were looked at, and are not to be checked. */
  readonly passedOver: readonly string[];
  readonly failures: readonly string[];
  /** The language of the first file, in which the report speaks. */
  readonly language: Language;
  /** Rules of the user that had a say. */
  readonly ownRules: readonly AnyRule[];
}

/** More files than this take long enough for a person to wonder. */
const MANY = 100;

/**
 * V8 is told to compile plainly at once, and to wait longer before it optimizes a function: over some hundred files much that it would
 * optimize is hardly used again. Measured on 434 templates with Node 20, it takes about a sixth off the time; later versions compile in
 * more steps by themselves, do not know both flags, and win nothing.
 */
function prepareForMany(): void {
  if (Number.parseInt(process.versions.node, 10) !== 20) return;
  setFlagsFromString('--always-sparkplug');
  setFlagsFromString('--interrupt-budget=600000');
}

/** Judges file after file. A wrong configuration ends the run, because without it every answer may be wrong. */
export async function judgeFiles(found: readonly FoundFile[], run: Run): Promise<Outcome<Judged>> {
  const circumstancesOf = circumstancesFor(run);
  const files = await withoutTwins(found, async (path) => {
    const circumstances = await circumstancesOf(path);
    return !hasFailed(circumstances) && circumstances.value.config.ignores(path);
  });
  const isParallel = run.settings.jobs > 1 && files.length > 1;
  const ahead = isParallel ? (await import('./look-ahead.ts')).lookAhead(files, run, circumstancesOf) : undefined;
  const progress = progressLine(files.length > MANY);
  if (files.length > MANY) prepareForMany();
  try {
    return await judgeInTurn(files, { run, circumstancesOf, ahead, progress });
  } finally {
    progress.clear();
    await ahead?.end();
  }
}

interface Means {
  readonly run: Run;
  readonly circumstancesOf: CircumstancesOf;
  readonly ahead: LookAhead | undefined;
  readonly progress: Progress;
}

async function judgeInTurn(files: readonly FoundFile[], means: Means): Promise<Outcome<Judged>> {
  const { run, circumstancesOf, ahead, progress } = means;
  const { settings, stopwatch } = run;
  const checked: Checked[] = [];
  const passedOver: string[] = [];
  const failures: string[] = [];
  const told = new Set<string>();
  const ownRules = new Map<string, AnyRule>();
  const isInShard = settings.shard && (await import('./in-shard.ts')).isInShard;
  let language: Language | undefined;
  for (const [index, file] of files.entries()) {
    const path = nameIn(settings, file);
    if (index % 16 === 0) progress.show(`${index}/${files.length} ${path}`);
    const found = await circumstancesOf(path);
    if (hasFailed(found)) return found;
    const circumstances = found.value;
    const { config } = circumstances;
    language ??= circumstances.language;
    for (const rule of config.ownRules) ownRules.set(rule.id, rule);
    if (settings.isVerbose && config.file !== undefined && !told.has(config.file)) {
      told.add(config.file);
      say(progress, `configuration ${config.file}`);
    }
    const skip = (reason: string) => {
      passedOver.push(path);
      if (file.isNamed || settings.isVerbose) say(progress, `skipped ${path}: ${reason}`);
    };
    if (config.ignores(path)) {
      skip(`ignored by ${config.file}`);
      continue;
    }
    const early = await ahead?.of(index);
    // A file that was mended may be this one by another name.
    const isFresh = early !== undefined && settings.fix === undefined;
    const reading = isFresh ? early.reading : await timed(stopwatch, 'reading files', () => readFile(file));
    if (settings.shard !== undefined && !isInShard?.(settings.shard, reading, path)) continue;
    if (reading.kind === 'failed' || (reading.kind === 'foreign' && file.isNamed)) {
      failures.push(`${path}: ${reading.reason}`);
      continue;
    }
    if (reading.kind === 'foreign') {
      skip(reading.reason);
      continue;
    }
    const { judged, failure } = await timed(stopwatch, 'linting', () =>
      judgeText({ path, file, reading, circumstances, early, run }),
    );
    if (failure !== undefined) failures.push(`${path}: ${failure}`);
    if (judged.kind === 'skipped')
      skip(reading.text.trim() === '' ? 'not a ROS template (it is empty)' : 'not a ROS template');
    // Of the many other files in a folder nobody wants to hear.
    if (judged.kind !== 'skipped' || file.isNamed || settings.isVerbose) checked.push(judged);
  }
  const spoken = language ?? settings.language ?? run.language;
  return { value: { checked, passedOver, failures, language: spoken, ownRules: [...ownRules.values()] } };
}

function timed<Result>(stopwatch: Stopwatch | undefined, phase: string, work: () => Result): Result {
  return stopwatch === undefined ? work() : stopwatch.phase(phase, work);
}

function say(progress: Progress, line: string): void {
  progress.clear();
  complain(line);
}
