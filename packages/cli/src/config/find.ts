/** Finds the configuration that holds for a folder: the nearest one upward, up to the root of the repository. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Language } from '@ros-lint/core';
import type { Outcome } from '../outcome.ts';
import type { Paint } from '../paint.ts';
import type { Severities } from '../settings.ts';

/** What a configuration file says, judged and ready for use. */
export interface Config {
  /** As it is shown; nothing when there is no file. */
  readonly file: string | undefined;
  readonly severities: Severities;
  readonly language: Language | undefined;
  /** Which reading of the API requests are held against. */
  readonly profile: Profile | undefined;
  /** The patterns as written, relative to the folder of the file. */
  readonly ignore: readonly string[];
  ignores(path: string): boolean;
}

export type Profile = 'current' | 'documented';

/** A failure is complete text for standard error. */
export type ConfigOf = (folder: string) => Promise<Outcome<Config>>;

export const CONFIG_NAME = 'ros-lint.config.json';

/** The answers of one run; each folder is looked at once, each file read once. */
export function configFinder(wish: { readonly file: string } | 'none' | 'search', paint: Paint): ConfigOf {
  const read = new Map<string, Promise<Outcome<Config>>>();
  const files = new Map<string, string | undefined>();
  const readOnce = (file: string) => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const reading = import('./read.ts').then(({ readConfig }) => readConfig(file, paint));
    read.set(file, reading);
    return reading;
  };
  return async (folder) => {
    if (wish === 'none') return { value: noConfig };
    if (wish !== 'search') return readOnce(wish.file);
    const start = resolve(folder);
    if (!files.has(start)) files.set(start, findConfig(start));
    const file = files.get(start);
    return file === undefined ? { value: noConfig } : readOnce(file);
  };
}

const noConfig: Config = {
  file: undefined,
  severities: {},
  language: undefined,
  profile: undefined,
  ignore: [],
  ignores: () => false,
};

function findConfig(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) return undefined;
  }
}
