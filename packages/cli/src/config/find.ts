/** Finds the configuration that holds for a folder: the nearest one upward, up to the root of the repository. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AnyRule, Language } from '@ros-lint/core';
import { fail, type Outcome } from '../outcome.ts';
import type { Paint } from '../paint.ts';
import type { Severities } from '../settings.ts';

/** What a configuration file says, judged and ready for use. */
export interface Config {
  /** As it is shown; nothing when there is no file. */
  readonly file: string | undefined;
  readonly language: Language | undefined;
  /** The file with the findings that are forgiven. */
  readonly baseline: string | undefined;
  /** Files with types of the user. */
  readonly specFiles: readonly string[];
  /** The patterns as written, relative to the folder of the file. */
  readonly ignore: readonly string[];
  /** Rules beside ours. */
  readonly ownRules: readonly AnyRule[];
  /** The texts of everything that has a say, by which a cache knows whether it still holds. */
  readonly stamp: string;
  ignores(path: string): boolean;
  /** What holds for one file after its overrides. */
  settingsFor(path: string): FileSettings;
}

export interface FileSettings {
  readonly severities: Severities;
  /** Which reading of the API requests are held against. */
  readonly profile: Profile | undefined;
}

export type Profile = 'current' | 'documented';

/** A failure is complete text for standard error. */
export type ConfigOf = (folder: string) => Promise<Outcome<Config>>;

/** In the order in which they are looked for; two of them in one folder are refused. */
export const CONFIG_NAMES = [
  'ros-lint.config.json',
  'ros-lint.config.yaml',
  'ros-lint.config.yml',
  'ros-lint.config.js',
  'ros-lint.config.mjs',
  'ros-lint.config.cjs',
] as const;

export interface ConfigWish {
  readonly from: { readonly file: string } | 'none' | 'search';
  /** For complaints about the file. */
  readonly paint: Paint;
  readonly language: Language;
}

/** The answers of one run; each folder is looked at once, each file read once. */
export function configFinder({ from, ...look }: ConfigWish): ConfigOf {
  const read = new Map<string, Promise<Outcome<Config>>>();
  const files = new Map<string, readonly string[]>();
  const readOnce = (file: string) => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const reading = import('./read.ts').then(({ readConfig }) => readConfig(file, look));
    read.set(file, reading);
    return reading;
  };
  return async (folder) => {
    if (from === 'none') return { value: noConfig };
    if (from !== 'search') return readOnce(from.file);
    const start = resolve(folder);
    const found = files.get(start) ?? findConfig(start);
    files.set(start, found);
    const [file, other] = found;
    if (other !== undefined) return fail(`ros-lint: ${file} and ${other} stand beside each other; one has to go`);
    return file === undefined ? { value: noConfig } : readOnce(file);
  };
}

const noConfig: Config = {
  file: undefined,
  language: undefined,
  baseline: undefined,
  specFiles: [],
  ignore: [],
  ownRules: [],
  stamp: '',
  ignores: () => false,
  settingsFor: () => ({ severities: {}, profile: undefined }),
};

/** All that stand in the nearest folder that has one. */
function findConfig(start: string): readonly string[] {
  for (let folder = start; ; folder = dirname(folder)) {
    const here = CONFIG_NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file));
    if (here.length > 0) return here;
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) return [];
  }
}
