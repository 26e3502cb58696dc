/**
 * `npm run spec`: reads the sources, lays them over each other, writes packages/spec/data. With `--check` it writes nothing and says
 * whether the committed data are what the sources give today.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncodedType } from '@ros-lint/spec/encoding';
import { mistakenTypes, patches } from '@ros-lint/spec/patches';
import { applyPatches } from './apply-patches.ts';
import { writeAssociations } from './associations.ts';
import { mergeLayers } from './merge.ts';
import { readOldSpec } from './read-old-spec.ts';
import { findPackage, readPackages, servicePackages } from './read-packages.ts';
import { readSeed } from './read-seed.ts';
import { verify } from './verify.ts';
import { type Files, writeTypes } from './write.ts';

/** Returns the exit code. */
export async function generateSpec(args: readonly string[], root = process.cwd()): Promise<number> {
  const problems: string[] = [];
  const files = createFiles(root, problems);
  if (problems.length > 0) {
    const shown = problems.slice(0, 40).map((problem) => `  ${problem}\n`);
    process.stderr.write(
      `The sources of the spec hold what the generator does not understand (${problems.length}):\n${shown.join('')}`,
    );
    return 1;
  }
  const folder = join(root, 'packages/spec/data');
  const stale = staleFiles(folder, files);
  if (stale.length === 0) {
    process.stdout.write(`${files.size} files in packages/spec/data are fresh\n`);
    return 0;
  }
  if (args.includes('--check')) {
    process.stderr.write(`packages/spec/data is stale, run \`npm run spec\`: ${stale.slice(0, 8).join(', ')}\n`);
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of stale) {
    const text = files.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  process.stdout.write(`${stale.length} of ${files.size} files in packages/spec/data written\n`);
  return 0;
}

/** The files as the sources give them today; what went wrong is added to the problems. */
function createFiles(root: string, problems: string[]): Files {
  const complain = (where: string, problem: string) => void problems.push(`${where}: ${problem}`);
  const packages = servicePackages(root);
  const oldSpec = findPackage(root, 'ros-cdk-spec');
  const seed = readSeed(root, complain);
  const layers = [readPackages(packages, complain), seed.types, readOldSpec(oldSpec, complain)];
  const types = mergeLayers(layers, seed);
  applyPatches(types, patches, complain);
  verify(types, mistakenTypes, complain);
  const written = writeTypes(types);
  const mistakes = `${JSON.stringify(Object.fromEntries(Object.entries(mistakenTypes).sort()), undefined, 1)}\n`;
  const associations = writeAssociations(root, complain);
  const files = new Map([
    ...written,
    ['mistaken-types.json', mistakes],
    ['association-properties.json', associations.text],
  ]);
  const sources = [...packages, oldSpec].map(({ name, version }) => `@alicloud/${name} ${version}`);
  return new Map([
    ...files,
    ['meta.json', `${JSON.stringify(describe(types, associations.count, files, sources), undefined, 1)}\n`],
  ]);
}

/** What the data are made from and how much they hold; no time, so that the same sources give the same file. */
function describe(
  types: ReadonlyMap<string, EncodedType>,
  associationProperties: number,
  files: Files,
  packages: readonly string[],
) {
  const all = [...types.values()];
  const hash = createHash('sha256');
  for (const [name, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\n${text}`);
  const sum = (count: (type: EncodedType) => number) => all.reduce((total, type) => total + count(type), 0);
  return {
    about: 'Resource types of ROS, written by `npm run spec`. Sources and licences: packages/spec/SOURCES.md.',
    format: 1,
    date: '2026-07-23',
    sources: [
      ...packages,
      'seed/resource-gap.json',
      'seed/resource-attributes.json',
      'seed/resource-updatable.json',
      'seed/association-properties.json',
      'src/patches',
    ],
    counts: {
      types: all.length,
      typesWithProperties: all.filter((type) => type.properties).length,
      properties: sum((type) => Object.keys(type.properties ?? {}).length),
      attributes: sum((type) => Object.keys(type.attributes ?? {}).length),
      removedProperties: sum((type) => type.removed?.length ?? 0),
      fresh: all.filter((type) => type.freshness === 'fresh').length,
      dated: all.filter((type) => type.freshness === 'dated').length,
      associationProperties,
      manual: all.filter((type) => type.freshness === 'manual').length,
    },
    hash: hash.digest('hex'),
  };
}

/** Names of files that are missing, differ, or should not be there. */
function staleFiles(folder: string, files: Files): string[] {
  const present = new Set(listFolder(folder));
  const changed = [...files].filter(
    ([name, text]) => !present.has(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  const surplus = [...present].filter((name) => !files.has(name));
  return [...changed.map(([name]) => name), ...surplus];
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
