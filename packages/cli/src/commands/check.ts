/** `ros-lint [paths…]`: finds the files, judges each, and reports. */
import { dirname } from 'node:path';
import { type Language, lint } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { type Arguments, lastValue } from '../args.ts';
import { type Config, type ConfigOf, configFinder } from '../config/find.ts';
import { discover, type FoundFile, shown } from '../discover.ts';
import { formats } from '../formats/index.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import { plain } from '../paint.ts';
import { readInput, readText } from '../read-text.ts';
import { type Checked, type Report, reportOf } from '../report.ts';
import { readSettings, type Settings } from '../settings.ts';
import { columnsOf, complain, type Progress, print, progressLine } from '../terminal.ts';
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
  const found = await discover(args.operands.length === 0 ? ['.'] : args.operands);
  const judged = await judgeAll(found.files, { settings, configOf, language: surroundings.language });
  if (hasFailed(judged)) {
    complain(judged.failure);
    return FAILED;
  }
  const failures = [...found.failures, ...judged.value.failures];
  for (const failure of failures) complain(`ros-lint: ${failure}`);
  const report = reportOf(judged.value.checked, settings.shown, failures);
  const isWritten = await writeReport(report, settings, { ...surroundings, language: judged.value.language });
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

interface Run {
  readonly settings: Settings;
  readonly configOf: ConfigOf;
  /** Where neither the command line nor the configuration names one. */
  readonly language: Language;
}

interface Judged {
  readonly checked: readonly Checked[];
  readonly failures: readonly string[];
  /** The language of the first file, in which the report speaks. */
  readonly language: Language;
}

/** More files than this take long enough for a person to wonder. */
const MANY = 100;

/** Judges file after file. A wrong configuration ends the run, because without it every answer may be wrong. */
async function judgeAll(files: readonly FoundFile[], run: Run): Promise<Outcome<Judged>> {
  const { settings, configOf } = run;
  const spec = createSpec();
  const checked: Checked[] = [];
  const failures: string[] = [];
  const progress = progressLine(files.length > MANY);
  const told = new Set<string>();
  let language: Language | undefined;
  for (const [index, file] of files.entries()) {
    const path = file.path === '-' ? shown(settings.inputName) : file.path;
    if (index % 16 === 0) progress.show(`${index}/${files.length} ${path}`);
    const config = await configOf(dirname(path));
    if (hasFailed(config)) {
      progress.clear();
      return config;
    }
    const { file: configFile } = config.value;
    if (settings.isVerbose && configFile !== undefined && !told.has(configFile)) {
      told.add(configFile);
      say(progress, `configuration ${configFile}`);
    }
    const spoken = settings.language ?? config.value.language ?? run.language;
    language ??= spoken;
    const skip = (reason: string) => {
      if (file.isNamed || settings.isVerbose) say(progress, `skipped ${path}: ${reason}`);
    };
    if (config.value.ignores(path)) {
      skip(`ignored by ${configFile}`);
      continue;
    }
    const reading = file.path === '-' ? await readInput() : readText(file.path);
    if (reading.kind === 'failed' || (reading.kind === 'foreign' && file.isNamed)) {
      failures.push(`${path}: ${reading.reason}`);
      continue;
    }
    if (reading.kind === 'foreign') {
      skip(reading.reason);
      continue;
    }
    const { text } = reading;
    const severities = severitiesOf(config.value, settings);
    const profile = config.value.profile ?? 'current';
    const { kind, diagnostics } = lint(text, spec, { uri: path, language: spoken, severities, profile });
    if (kind === 'skipped') skip(text.trim() === '' ? 'not a ROS template (it is empty)' : 'not a ROS template');
    // Of the many other files in a folder nobody wants to hear.
    if (kind !== 'skipped' || file.isNamed || settings.isVerbose) checked.push({ path, kind, text, diagnostics });
  }
  progress.clear();
  return { value: { checked, failures, language: language ?? settings.language ?? run.language } };
}

const severitiesOf = (config: Config, settings: Settings) => ({ ...config.severities, ...settings.severities });

function say(progress: Progress, line: string): void {
  progress.clear();
  complain(line);
}

/** Writes each output; false when one could not be written. */
async function writeReport(report: Report, { outputs }: Settings, look: Surroundings): Promise<boolean> {
  let isWritten = true;
  for (const { format, file } of outputs) {
    const render = await formats[format]();
    if (file === undefined) {
      print(render(report, { ...look, columns: columnsOf('stdout') }));
      continue;
    }
    const { writeText } = await import('../write-text.ts');
    const problem = writeText(file, render(report, { ...look, paint: plain, columns: 120 }));
    if (problem === undefined) continue;
    complain(`ros-lint: ${file}: ${problem}`);
    isWritten = false;
  }
  return isWritten;
}
