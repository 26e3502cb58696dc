/** Judges file after file: reads each, lints it as its configuration says, mends it when that is asked for. */
import { dirname } from 'node:path';
import {
  type AnyRule,
  type Diagnostic,
  type Language,
  type LintOptions,
  type LintResult,
  linesOf,
  lint,
  type Spec,
} from '@ros-lint/core';
import type { Baseline } from '../baseline.ts';
import type { Cache } from '../cache.ts';
import type { Changes } from '../changes.ts';
import type { Config, ConfigOf } from '../config/find.ts';
import { type FoundFile, shown } from '../discover.ts';
import { masked } from '../mask.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import { type Reading, readInput, readText } from '../read-text.ts';
import type { Checked } from '../report.ts';
import type { Settings } from '../settings.ts';
import { isIn } from '../shard.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { complain, type Progress, progressLine } from '../terminal.ts';
import { specLoader } from '../user-spec.ts';
import { withLocalFiles } from './local-files.ts';

export interface Run {
  readonly settings: Settings;
  /** What the command line says about every text, stronger than the configuration. */
  readonly asked: LintOptions;
  readonly configOf: ConfigOf;
  /** Where neither the command line nor the configuration names one. */
  readonly language: Language;
  readonly baseline: Baseline | undefined;
  readonly changes: Changes | undefined;
  readonly cache: Cache | undefined;
  readonly stopwatch: Stopwatch | undefined;
}

export interface Judged {
  readonly checked: readonly Checked[];
  readonly failures: readonly string[];
  /** The language of the first file, in which the report speaks. */
  readonly language: Language;
  /** Rules of the user that had a say. */
  readonly ownRules: readonly AnyRule[];
}

/** More files than this take long enough for a person to wonder. */
const MANY = 100;

/** Judges file after file. A wrong configuration ends the run, because without it every answer may be wrong. */
export async function judgeFiles(files: readonly FoundFile[], run: Run): Promise<Outcome<Judged>> {
  const { settings, configOf, stopwatch } = run;
  const specOf = specLoader(settings.language ?? run.language);
  const checked: Checked[] = [];
  const failures: string[] = [];
  const progress = progressLine(files.length > MANY);
  const told = new Set<string>();
  const ownRules = new Map<string, AnyRule>();
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
    for (const rule of config.ownRules) ownRules.set(rule.id, rule);
    if (settings.isVerbose && config.file !== undefined && !told.has(config.file)) {
      told.add(config.file);
      say(progress, `configuration ${config.file}`);
    }
    const joined = specOf([...config.specFiles, ...settings.specFiles]);
    if (hasFailed(joined)) {
      progress.clear();
      return joined;
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
    const reading = await timed(stopwatch, 'reading files', () => readFile(file));
    const content = reading.kind === 'text' ? reading.text : path;
    if (settings.shard !== undefined && !isIn(settings.shard, content)) continue;
    if (reading.kind === 'failed' || (reading.kind === 'foreign' && file.isNamed)) {
      failures.push(`${path}: ${reading.reason}`);
      continue;
    }
    if (reading.kind === 'foreign') {
      skip(reading.reason);
      continue;
    }
    const measure = stopwatch && { measure: stopwatch.rule };
    const options = { ...optionsFor(path, config, settings, spoken), ...measure, ...run.asked };
    const { judged, failure } = await timed(stopwatch, 'linting', () =>
      judgeText({
        path,
        file,
        reading,
        options,
        setting: config.stamp + joined.value.stamp,
        spec: joined.value.spec,
        run,
      }),
    );
    if (failure !== undefined) failures.push(`${path}: ${failure}`);
    if (judged.kind === 'skipped')
      skip(reading.text.trim() === '' ? 'not a ROS template (it is empty)' : 'not a ROS template');
    // Of the many other files in a folder nobody wants to hear.
    if (judged.kind !== 'skipped' || file.isNamed || settings.isVerbose) checked.push(judged);
  }
  progress.clear();
  const spoken = language ?? settings.language ?? run.language;
  return { value: { checked, failures, language: spoken, ownRules: [...ownRules.values()] } };
}

function optionsFor(path: string, config: Config, settings: Settings, language: Language): LintOptions {
  const own = config.settingsFor(path);
  const severities = { ...own.severities, ...settings.severities };
  return { uri: path, language, severities, profile: own.profile ?? 'current', ownRules: config.ownRules };
}

interface Job {
  readonly path: string;
  readonly file: FoundFile;
  readonly reading: Reading & { readonly kind: 'text' };
  readonly options: LintOptions;
  /** What the configuration was made of, for the cache. */
  readonly setting: string;
  readonly spec: Spec;
  readonly run: Run;
}

interface Done {
  readonly judged: Checked;
  /** Why the mended text could not be written. */
  readonly failure?: string | undefined;
}

async function judgeText({ path, file, reading, options, setting, spec, run }: Job): Promise<Done> {
  // Rules of the user are known by the sources in the setting, and a measured rule says the same as any.
  const about = JSON.stringify([{ ...options, ownRules: undefined, measure: undefined }, setting]);
  const lintOnce = (text: string) => {
    const make = () => lint(text, spec, options);
    return run.cache === undefined ? make() : run.cache.lint(path, text, about, make);
  };
  const judge = (text: string) => {
    const result = lintOnce(text);
    return sifted(
      path,
      text,
      result.kind === 'request' ? withLocalFiles(result, path, text, spec, options) : result,
      run,
    );
  };
  const { fix, shown: severities } = run.settings;
  if (fix === undefined) {
    const { secrets, ...found } = judge(reading.text);
    return { judged: { path, text: masked(reading.text, secrets), ...found } };
  }
  const { mend } = await import('../fix/mend.ts');
  return mend({ path, file, reading, judge, settings: fix, shown: severities });
}

/** What remains of the findings: those that nobody forgave, and on changed lines only where that is asked for. */
function sifted(path: string, text: string, result: LintResult, { baseline, changes, settings }: Run): Sifted {
  const { kind, secrets } = result;
  // A baseline keeps pieces of the text.
  const shownText = masked(text, secrets);
  const { open, forgiven } = baseline?.sift(path, shownText, result.diagnostics) ?? { open: result.diagnostics };
  const rest = { kind, ...(forgiven && { forgiven }), ...(secrets && { secrets }) };
  if (settings.extent === 'files' || changes === undefined || open.length === 0) {
    return { ...rest, diagnostics: open };
  }
  const lines = linesOf(text);
  const near = open.filter((diagnostic) => changes.touches(path, diagnostic, lines));
  return { ...rest, diagnostics: near };
}

interface Sifted extends LintResult {
  readonly forgiven?: readonly Diagnostic[];
}

function readFile(file: FoundFile): Reading | Promise<Reading> {
  if (file.read !== undefined) return file.read();
  return file.path === '-' ? readInput() : readText(file.path);
}

function timed<Result>(stopwatch: Stopwatch | undefined, phase: string, work: () => Result): Result {
  return stopwatch === undefined ? work() : stopwatch.phase(phase, work);
}

function say(progress: Progress, line: string): void {
  progress.clear();
  complain(line);
}
