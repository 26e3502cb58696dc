/** `ros-lint [paths…]`: finds the files, judges each, and reports. */
import { dirname } from 'node:path';
import type { LintOptions } from '@ros-lint/core';
import { type Arguments, lastValue } from '../args.ts';
import type { Cache } from '../cache.ts';
import { baselinesFor } from '../check/baseline-for.ts';
import { findFiles } from '../check/find-files.ts';
import { judgeFiles } from '../check/judge-files.ts';
import { nameIn } from '../check/read-file.ts';
import { writeReport } from '../check/write-report.ts';
import { type ConfigOf, configFinder } from '../config/find.ts';
import { type Failure, hasFailed } from '../outcome.ts';
import { type Report, reportOf } from '../report.ts';
import { readSettings, type Settings } from '../settings.ts';
import { complain } from '../terminal.ts';
import type { Surroundings } from './index.ts';

const FAILED = 2;

/** `asked` is what the command line says about every text, stronger than the configuration. */
export async function check(args: Arguments, surroundings: Surroundings, asked: LintOptions = {}): Promise<number> {
  const read = readSettings(args, process.env);
  if (hasFailed(read)) return failed(read);
  const settings = read.value;
  const configOf = finderOf(settings, surroundings);
  const shownConfig = lastValue(args, 'print-config');
  if (shownConfig !== undefined) return printConfigOf(shownConfig, configOf, settings, surroundings);
  const operands = args.operands.length === 0 ? ['.'] : args.operands;
  if (settings.watches) {
    const { watch } = await import('../check/watch.ts');
    // What a configuration says may be what changed.
    const again = () =>
      checkOnce(operands, { settings, asked, configOf: finderOf(settings, surroundings) }, surroundings);
    return watch(operands, settings, again, surroundings.language);
  }
  return checkOnce(operands, { settings, asked, configOf }, surroundings);
}

const finderOf = ({ config, watches }: Settings, { complaintPaint, language }: Surroundings): ConfigOf =>
  configFinder({ from: config, paint: complaintPaint, language, modules: watches ? 'anew' : 'once' });

interface Wish {
  readonly settings: Settings;
  readonly asked: LintOptions;
  readonly configOf: ConfigOf;
}

async function checkOnce(operands: readonly string[], wish: Wish, surroundings: Surroundings): Promise<number> {
  const { settings, configOf } = wish;
  const stopwatch = settings.wantsStats ? (await import('../stopwatch.ts')).startStopwatch() : undefined;
  const find = () => findFiles(operands, settings);
  const found = await (stopwatch === undefined ? find() : stopwatch.phase('finding files', find));
  if (hasFailed(found)) return failed(found);
  const { files, changes } = found.value;
  const names = files.map((file) => nameIn(settings, file));
  const baselines = await baselinesFor(names, settings, configOf);
  if (hasFailed(baselines)) return failed(baselines);
  const cache = await cacheFor(settings);
  const { language } = surroundings;
  const run = { ...wish, language, baseline: baselines.value, changes, stopwatch, cache };
  const judged = await judgeFiles(files, run);
  const unsaved = cache?.save();
  // The findings are right all the same, only the next run is slower.
  if (unsaved !== undefined) complain(`ros-lint: the cache ${unsaved}`);
  if (hasFailed(judged)) {
    complain(judged.failure);
    return FAILED;
  }
  const failures = [...found.value.failures, ...judged.value.failures];
  let { checked } = judged.value;
  const look = { ...surroundings, language: judged.value.language };
  if (baselines.value !== undefined) {
    const { settle } = await import('../check/settle-baseline.ts');
    const settled = settle(baselines.value, judged.value, settings, look.language);
    failures.push(...settled.failures);
    checked = settled.checked;
  }
  for (const failure of failures) complain(`ros-lint: ${failure}`);
  const report = reportOf(
    checked,
    settings.shown,
    failures,
    judged.value.ownRules,
    changes === undefined ? 'everything' : 'changes',
  );
  // A mended text, or a difference, is what standard output is for then.
  const stream = settings.fix !== undefined && (settings.fix.isDryRun || operands.includes('-')) ? 'stderr' : 'stdout';
  const write = () => writeReport(report, settings.outputs, look, stream);
  const isWritten = await (stopwatch === undefined ? write() : stopwatch.phase('reporting', write));
  if (stopwatch !== undefined) complain(stopwatch.render());
  return failures.length > 0 || !isWritten ? FAILED : exitCodeOf(report, settings);
}

async function cacheFor({ cache }: Settings): Promise<Cache | undefined> {
  if (cache === undefined) return undefined;
  const { cacheFileOf, openCache } = await import('../cache.ts');
  return openCache(cacheFileOf(cache));
}

function failed({ failure }: Failure): number {
  complain(`ros-lint: ${failure}`);
  return FAILED;
}

function exitCodeOf({ summary }: Report, { maxWarnings }: Settings): number {
  if (summary.errors > 0) return 1;
  if (summary.warnings <= maxWarnings) return 0;
  complain(`ros-lint: ${summary.warnings} warnings, but --max-warnings allows ${maxWarnings}`);
  return 1;
}

async function printConfigOf(path: string, configOf: ConfigOf, settings: Settings, { language }: Surroundings) {
  const config = await configOf(dirname(path));
  if (hasFailed(config)) {
    complain(config.failure);
    return FAILED;
  }
  const { printConfig } = await import('../config/print.ts');
  printConfig(path, config.value, settings, settings.language ?? config.value.language ?? language);
  return 0;
}
