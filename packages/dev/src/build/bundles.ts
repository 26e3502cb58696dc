/** Builds the bundles of all targets, each only when one of its inputs has changed since. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { type Target, targets } from './targets.ts';

/** What a bundle was built from: the stamp of each input by its path, and of the options. */
interface Record {
  readonly options: string;
  readonly inputs: { readonly [path: string]: string };
  readonly outputs: readonly string[];
}

/** Returns the folders that were built anew. */
export async function buildBundles(root: string): Promise<string[]> {
  const stale = targets.filter(
    (target) => existsSync(join(root, target.folder, target.entry)) && !isFresh(root, target),
  );
  await Promise.all(stale.map((target) => buildTarget(root, target)));
  return stale.map((target) => target.folder);
}

async function buildTarget(root: string, target: Target): Promise<void> {
  const folder = join(root, target.folder);
  const outdir = join(folder, 'dist');
  const result = await build({ ...target.options, absWorkingDir: folder, outdir, metafile: true, write: false });
  for (const file of result.outputFiles) {
    // Written beside and moved, because a test may be running the old one.
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(`${file.path}.${process.pid}`, file.contents);
    if (file.text.startsWith('#!')) chmodSync(`${file.path}.${process.pid}`, 0o755);
    renameSync(`${file.path}.${process.pid}`, file.path);
  }
  const inputs = Object.keys(result.metafile.inputs).map((path) => [path, stampOf(join(folder, path))] as const);
  const record: Record = {
    options: optionsOf(target),
    inputs: Object.fromEntries(inputs),
    outputs: Object.keys(result.metafile.outputs),
  };
  writeFileSync(recordFile(root, target), JSON.stringify(record));
}

function isFresh(root: string, target: Target): boolean {
  const file = recordFile(root, target);
  if (!existsSync(file)) return false;
  const folder = join(root, target.folder);
  const record = JSON.parse(readFileSync(file, 'utf8')) as Record;
  return (
    record.options === optionsOf(target) &&
    record.outputs.every((path) => existsSync(join(folder, path))) &&
    Object.entries(record.inputs).every(([path, stamp]) => stampOf(join(folder, path)) === stamp)
  );
}

const optionsOf = (target: Target) => JSON.stringify(target.options);

/** Lies outside `dist`, so that it is never published. */
function recordFile(root: string, target: Target): string {
  const folder = join(root, 'node_modules/.cache/ros-lint');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${target.folder.replaceAll('/', '-')}.json`);
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'missing' : `${stat.mtimeMs} ${stat.size}`;
}
