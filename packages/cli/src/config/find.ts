/** Finds and reads the configuration that holds for a folder; what is wrong in one is shown like a finding in a template. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Config, type Files, type Found, findConfig, noConfig } from '@ros-lint/config';
import type { Language } from '@ros-lint/core';
import { shown } from '../discover.ts';
import type { Modules } from '../load-module.ts';
import { lookAt } from '../look.ts';
import { fail, type Outcome } from '../outcome.ts';
import type { Paint } from '../paint.ts';

export type { Config } from '@ros-lint/config';

/** A failure is complete text for standard error. */
export type ConfigOf = (folder: string) => Promise<Outcome<Config>>;

export interface ConfigWish {
  readonly from: { readonly file: string } | 'none' | 'search';
  /** For complaints about the file. */
  readonly paint: Paint;
  readonly language: Language;
  readonly modules: Modules;
}

/** The answers of one run; each folder is looked at once, each file read once. */
export function configFinder({ from, ...look }: ConfigWish): ConfigOf {
  const read = new Map<string, Promise<Outcome<Config>>>();
  const found: Found = new Map();
  const readOnce = (file: string) => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const reading = import('./read.ts').then(({ readFile }) => readFile(file, look));
    read.set(file, reading);
    return reading;
  };
  return async (folder) => {
    if (from === 'none') return { value: noConfig };
    if (from !== 'search') return readOnce(from.file);
    const [file, other] = await findConfig(resolve(folder), folders, found);
    if (other !== undefined) return fail(`ros-lint: ${file} and ${other} stand beside each other; one has to go`);
    return file === undefined ? { value: noConfig } : readOnce(file);
  };
}

/** Whether a file is there, which may decide what a run says. */
export function isThere(place: string): boolean {
  lookAt(place);
  return existsSync(place);
}

const folders = {
  present: (folder: string, names: readonly string[]) =>
    names.map((name) => ({ name, place: join(folder, name) })).filter(({ place }) => isThere(place)),
  above: (folder: string) => (folder === dirname(folder) ? undefined : dirname(folder)),
};

/** The places of the configurations that hold for a folder, by right one at most; they are not read. */
export const configsAround = (folder: string): Promise<readonly string[]> =>
  findConfig(resolve(folder), folders, new Map());

/** A file of that name in a folder or the nearest one around it, as far up as configurations are looked for. */
export function nearestFile(folder: string, name: string): string | undefined {
  for (let current: string | undefined = resolve(folder); current !== undefined; current = folders.above(current)) {
    const file = join(current, name);
    if (isThere(file)) return file;
    if (isThere(join(current, '.git'))) return undefined;
  }
  return undefined;
}

/** Files are named as they are shown: by the shorter of the two ways to say where one is. */
export function nameOf(file: string): string {
  const near = relative('.', file);
  return shown(near.startsWith('..') ? resolve(file) : near);
}

/** The way from the folder of a file to another one. */
export const within: Files['within'] = (file, other) => {
  const inside = shown(relative(dirname(resolve(file)), resolve(other)));
  return inside === '.' || inside.startsWith('../') ? undefined : inside;
};
