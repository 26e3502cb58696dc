/**
 * The baselines that a run is held against: the one of the command line for all files, else for each file that of its configuration, else
 * the one of the folder that the run is started in.
 */
import { dirname, join } from 'node:path';
import type { Baseline, Sifted } from '../baseline.ts';
import { type Config, type ConfigOf, isThere, nameOf, nearestFile } from '../config/find.ts';
import { shown } from '../discover.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import type { Settings } from '../settings.ts';

const USUAL_NAME = 'ros-lint.baseline.json';

/** What a run needs of them while it judges; nothing comes of a file that is held against none. */
export interface Sieve {
  sift(...finding: Parameters<Baseline['sift']>): Sifted | undefined;
}

export interface Baselines extends Sieve {
  readonly all: readonly Baseline[];
  /** The one that a file is held against. */
  of(path: string): Baseline | undefined;
}

/** Nothing where none is wanted, or there is none. One that is named must exist, unless it is to be written. */
export async function baselinesFor(
  paths: readonly string[],
  settings: Settings,
  configOf: ConfigOf,
): Promise<Outcome<Baselines | undefined>> {
  const { file, isUpdated } = settings.baseline;
  if (file === 'none') return { value: undefined };
  const usual = file ?? (await fileForRun(settings, configOf));
  const fileOf = new Map<string, string | undefined>();
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    const config = file === undefined ? await configFor(folder, configOf) : undefined;
    fileOf.set(folder, (config && ownFile(config)) ?? usual);
  }
  const read = new Map<string, Baseline>();
  for (const each of new Set([usual, ...fileOf.values()])) {
    if (each === undefined) continue;
    const { readBaseline } = await import('../baseline.ts');
    const baseline = readBaseline(each, isUpdated ? 'may be missing' : 'must exist');
    if (hasFailed(baseline)) return baseline;
    read.set(each, baseline.value);
  }
  if (read.size === 0) return { value: undefined };
  const of = (path: string) => read.get(fileOf.get(dirname(path)) ?? '');
  return { value: { all: [...read.values()], of, sift: (path, ...found) => of(path)?.sift(path, ...found) } };
}

/** The one for files whose configuration has none. */
async function fileForRun({ baseline }: Settings, configOf: ConfigOf): Promise<string | undefined> {
  const config = await configFor('.', configOf);
  if (config?.file === undefined) {
    const around = nearestFile('.', USUAL_NAME);
    if (around !== undefined) return nameOf(around);
    return baseline.isUpdated ? USUAL_NAME : undefined;
  }
  return ownFile(config) ?? (baseline.isUpdated ? beside(config.file) : undefined);
}

/** A configuration that is wrong is told about with the first file that it holds for. */
async function configFor(folder: string, configOf: ConfigOf): Promise<Config | undefined> {
  const found = await configOf(folder);
  return hasFailed(found) ? undefined : found.value;
}

/** The one that a configuration names, or that lies beside it. */
function ownFile({ file, baseline }: Config): string | undefined {
  if (baseline !== undefined || file === undefined) return baseline;
  return isThere(beside(file)) ? beside(file) : undefined;
}

const beside = (file: string): string => shown(join(dirname(file), USUAL_NAME));
