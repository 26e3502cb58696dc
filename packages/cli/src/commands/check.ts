/** `ros-lint [paths…]`: finds the files, judges each, and reports. */
import { dirname } from 'node:path';
import { type Arguments, lastValue } from '../args.ts';
import { judgeFiles } from '../check/judge-files.ts';
import { writeReport } from '../check/write-report.ts';
import { type ConfigOf, configFinder } from '../config/find.ts';
import { discover } from '../discover.ts';
import { hasFailed } from '../outcome.ts';
import { type Report, reportOf } from '../report.ts';
import { readSettings, type Settings } from '../settings.ts';
import { complain } from '../terminal.ts';
import type { Surroundings } from './index.ts';

const FAILED = 2;

export async function check(args: Arguments, surroundings: Surroundings): Promise<number> {
  const read = readSettings(args);
  if (hasFailed(read)) {
    complain(`ros-lint: ${read.failure}`);
    return FAILED;
  }
  const settings = read.value;
  const configOf = configFinder(settings.config, surroundings.complaintPaint);
  const asked = lastValue(args, 'print-config');
  if (asked !== undefined) return printConfigOf(asked, configOf, settings, surroundings);
  const operands = args.operands.length === 0 ? ['.'] : args.operands;
  const found = await discover(operands);
  const judged = await judgeFiles(found.files, { settings, configOf, language: surroundings.language });
  if (hasFailed(judged)) {
    complain(judged.failure);
    return FAILED;
  }
  const failures = [...found.failures, ...judged.value.failures];
  for (const failure of failures) complain(`ros-lint: ${failure}`);
  const report = reportOf(judged.value.checked, settings.shown, failures);
  // A mended text, or a difference, is what standard output is for then.
  const stream = settings.fix !== undefined && (settings.fix.isDryRun || operands.includes('-')) ? 'stderr' : 'stdout';
  const look = { ...surroundings, language: judged.value.language };
  const isWritten = await writeReport(report, settings.outputs, look, stream);
  return failures.length > 0 || !isWritten ? FAILED : exitCodeOf(report, settings);
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
