/** Builds the bundles of all targets, each only when one of its inputs has changed since. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { licencesOf } from './licences.ts';
import { stampOf } from './stamp.ts';
import { type Target, targets } from './targets.ts';
import { refreshValidators, validatorFolder } from './validators.ts';

/** What a bundle was built from: the stamp of each input by its path, and of the options. */
interface Record {
  readonly options: string;
  readonly inputs: { readonly [path: string]: string };
  readonly outputs: readonly string[];
}

/** The folders that were built anew, and those that could not be; the bundler has said why. */
export interface Outcome {
  readonly built: readonly string[];
  readonly failed: readonly string[];
}

export async function buildBundles(root: string): Promise<Outcome> {
  // The bundles get copies of the validators, so these come first.
  const hasValidators = await refreshValidators(root);
  const stale = targets(root).filter((target) => !isFresh(root, target));
  const ends = await Promise.allSettled(stale.map((target) => buildTarget(root, target)));
  const foldersThat = (status: string) =>
    stale.filter((_, index) => ends[index]?.status === status).map(({ folder }) => folder);
  const unmade = hasValidators ? [] : [validatorFolder];
  return { built: foldersThat('fulfilled'), failed: [...unmade, ...foldersThat('rejected')] };
}

/** Builds one target, whatever was built before. */
export async function buildTarget(root: string, target: Target): Promise<void> {
  const folder = join(root, target.folder);
  const outdir = join(folder, 'dist');
  const copied = copyFolders(root, outdir, target);
  const result = await build({ ...target.options, absWorkingDir: folder, outdir, metafile: true, write: false });
  for (const file of result.outputFiles) put(file.path, file.contents, file.text.startsWith('#!') ? 0o755 : 0o644);
  if (target.codeCache !== undefined) writeCodeCache(root, outdir, target.codeCache);
  // What a plugin brings stands behind the name of its namespace, and with its whole path.
  const bundled = Object.keys(result.metafile.inputs).map((path) => resolve(folder, path.replace(/^[\w-]{2,}:/, '')));
  const licences = licencesOf(bundled);
  if (licences !== '')
    put(join(outdir, `${[target.name ?? [], 'third-party-licenses.txt'].flat().join('-')}`), licences, 0o644);
  const held = (target.holds ?? []).flatMap((from) => contentsOf(join(root, from)));
  const inputs = [...bundled, ...copied, ...held].map((path) => [relative(folder, path), stampOf(path)] as const);
  const record: Record = {
    options: JSON.stringify(target),
    inputs: Object.fromEntries(inputs),
    outputs: Object.keys(result.metafile.outputs),
  };
  for (const path of recordOf(root, target)?.outputs ?? []) {
    if (!record.outputs.includes(path)) rmSync(join(folder, path), { force: true });
  }
  writeFileSync(recordFile(root, target), JSON.stringify(record));
}

/** Runs the command once, which then keeps what V8 compiled; caches of older builds go. */
function writeCodeCache(root: string, outdir: string, { start, sample }: NonNullable<Target['codeCache']>): void {
  for (const file of readdirSync(outdir)) if (file.endsWith('.cache')) rmSync(join(outdir, file));
  const env = { ...process.env, ROS_LINT_WRITE_CODE_CACHE: '1' };
  spawnSync(process.execPath, [join(outdir, start), join(root, sample)], { env, stdio: 'ignore' });
}

/** Written beside and moved, because a test may be running the old one. */
function put(path: string, contents: Uint8Array | string, mode: number): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, contents);
  chmodSync(`${path}.${process.pid}`, mode);
  renameSync(`${path}.${process.pid}`, path);
}

/** Returns what was copied. */
function copyFolders(root: string, outdir: string, { copies = {} }: Target): string[] {
  return Object.entries(copies).flatMap(([name, from]) => {
    const source = join(root, from);
    if (!existsSync(source)) return [];
    rmSync(join(outdir, name), { recursive: true, force: true });
    cpSync(source, join(outdir, name), { recursive: true });
    return contentsOf(source);
  });
}

/** A folder, whose stamp tells of files that come and go, and its files. */
function contentsOf(folder: string): string[] {
  return existsSync(folder) ? [folder, ...readdirSync(folder).map((file) => join(folder, file))] : [];
}

/** True when nothing that the last build was made from has changed since. */
export function isFresh(root: string, target: Target): boolean {
  const folder = join(root, target.folder);
  const record = recordOf(root, target);
  return (
    record !== undefined &&
    record.options === JSON.stringify(target) &&
    record.outputs.every((path) => existsSync(join(folder, path))) &&
    Object.entries(record.inputs).every(([path, stamp]) => stampOf(join(folder, path)) === stamp)
  );
}

function recordOf(root: string, target: Target): Record | undefined {
  const file = recordFile(root, target);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record) : undefined;
}

/** Lies outside `dist`, so that it is never published. */
function recordFile(root: string, target: Target): string {
  const folder = join(root, 'node_modules/.cache/ros-lint');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${[target.folder, target.name ?? []].flat().join('-').replaceAll('/', '-')}.json`);
}
