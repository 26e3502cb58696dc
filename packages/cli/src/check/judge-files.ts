/** Judges file after file: reads each, lints it as its configuration says, mends it when that is asked for. */
import { dirname } from 'node:path';
import { type Language, type LintOptions, lint, type Spec } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import type { Config, ConfigOf } from '../config/find.ts';
import { type FoundFile, shown } from '../discover.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import { type Reading, readInput, readText } from '../read-text.ts';
import type { Checked } from '../report.ts';
import type { Settings } from '../settings.ts';
import { complain, type Progress, progressLine } from '../terminal.ts';

export interface Run {
  readonly settings: Settings;
  readonly configOf: ConfigOf;
  /** Where neither the command line nor the configuration names one. */
  readonly language: Language;
}

export interface Judged {
  readonly checked: readonly Checked[];
  readonly failures: readonly string[];
  /** The language of the first file, in which the report speaks. */
  readonly language: Language;
}

/** More files than this take long enough for a person to wonder. */
const MANY = 100;

/** Judges file after file. A wrong configuration ends the run, because without it every answer may be wrong. */
export async function judgeFiles(files: readonly FoundFile[], run: Run): Promise<Outcome<Judged>> {
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
    const found = await configOf(dirname(path));
    if (hasFailed(found)) {
      progress.clear();
      return found;
    }
    const config = found.value;
    if (settings.isVerbose && config.file !== undefined && !told.has(config.file)) {
      told.add(config.file);
      say(progress, `configuration ${config.file}`);
    }
    const spoken = settings.language ?? config.language ?? run.language;
    language ??= spoken;
    const skip = (reason: string) => {
      if (file.isNamed || settings.isVerbose) say(progress, `skipped ${path}: ${reason}`);
    };
    if (config.ignores(path)) {
      skip(`ignored by ${config.file}`);
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
    const options = optionsFor(path, config, settings, spoken);
    const { judged, failure } = await judgeText({ path, file, reading, options, spec, settings });
    if (failure !== undefined) failures.push(`${path}: ${failure}`);
    if (judged.kind === 'skipped')
      skip(reading.text.trim() === '' ? 'not a ROS template (it is empty)' : 'not a ROS template');
    // Of the many other files in a folder nobody wants to hear.
    if (judged.kind !== 'skipped' || file.isNamed || settings.isVerbose) checked.push(judged);
  }
  progress.clear();
  return { value: { checked, failures, language: language ?? settings.language ?? run.language } };
}

function optionsFor(path: string, config: Config, settings: Settings, language: Language): LintOptions {
  const severities = { ...config.severities, ...settings.severities };
  return { uri: path, language, severities, profile: config.profile ?? 'current' };
}

interface Job {
  readonly path: string;
  readonly file: FoundFile;
  readonly reading: Reading & { readonly kind: 'text' };
  readonly options: LintOptions;
  readonly spec: Spec;
  readonly settings: Settings;
}

interface Done {
  readonly judged: Checked;
  /** Why the mended text could not be written. */
  readonly failure?: string | undefined;
}

async function judgeText({ path, file, reading, options, spec, settings }: Job): Promise<Done> {
  const { text } = reading;
  const judge = (each: string) => lint(each, spec, options);
  if (settings.fix === undefined) return { judged: { path, text, ...judge(text) } };
  const { mend } = await import('../fix/mend.ts');
  return mend({ path, file, reading, judge, settings: settings.fix, shown: settings.shown });
}

function say(progress: Progress, line: string): void {
  progress.clear();
  complain(line);
}
