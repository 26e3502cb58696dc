/** Under which circumstances a file is judged: what the command line, the configuration and the user's own types say about it. */
import { dirname } from 'node:path';
import type { Language, LintOptions } from '@ros-lint/core';
import type { Config, ConfigOf } from '../config/find.ts';
import { fail, hasFailed, type Outcome } from '../outcome.ts';
import { type Settings, unknownRule } from '../settings.ts';
import type { Stopwatch } from '../stopwatch.ts';
import { type JoinedSpec, specLoader } from '../user-spec.ts';

export interface Circumstances {
  readonly config: Config;
  readonly specFiles: readonly string[];
  readonly spec: JoinedSpec['spec'];
  readonly options: LintOptions;
  readonly language: Language;
  /** Everything beside the text that has a say in what is found, for the cache. */
  readonly about: string;
}

export type CircumstancesOf = (path: string) => Promise<Outcome<Circumstances>>;

export interface Asked {
  readonly settings: Settings;
  /** What the command line says about every text, stronger than the configuration. */
  readonly asked: LintOptions;
  readonly configOf: ConfigOf;
  /** Where neither the command line nor the configuration names one. */
  readonly language: Language;
  readonly stopwatch: Stopwatch | undefined;
}

/** A failure is complete text for standard error; every other answer may be wrong with it. */
export function circumstancesFor({ settings, asked, configOf, language: usual, stopwatch }: Asked): CircumstancesOf {
  const specOf = specLoader(settings.language ?? usual);
  return async (path) => {
    const found = await configOf(dirname(path));
    if (hasFailed(found)) return found;
    const config = found.value;
    const unknown = unknownRule(Object.keys(settings.severities), config.ownRules);
    if (unknown !== undefined) return fail(`ros-lint: --rule: ${unknown}`);
    const specFiles = [...config.specFiles, ...settings.specFiles];
    const joined = specOf(specFiles);
    if (hasFailed(joined)) return joined;
    const language = settings.language ?? config.language ?? usual;
    const own = config.settingsFor(path);
    const plainOptions: LintOptions = {
      uri: path,
      language,
      severities: { ...own.severities, ...settings.severities },
      profile: own.profile ?? 'current',
      ...asked,
    };
    const { spec, stamp } = joined.value;
    // Rules of the user are known by their sources, which are in the stamp, and a measured rule says the same as any.
    const about = JSON.stringify([plainOptions, config.stamp + stamp]);
    const options = { ...plainOptions, ownRules: config.ownRules, ...(stopwatch && { measure: stopwatch.rule }) };
    return { value: { config, specFiles, spec, options, language, about } };
  };
}
