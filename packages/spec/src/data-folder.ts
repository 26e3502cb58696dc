/** Reads the data files, and the compiled validators of requests, from the disk. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadValidators } from './judges.ts';
import type { ReadData } from './resource-types.ts';

/** Reads from a folder, by default from the data that come with this package. */
export function readFolder(folder?: string): ReadData {
  let found = folder;
  return (file) => {
    found ??= findFolder();
    try {
      return readFileSync(join(found, file), 'utf8');
    } catch {
      return undefined;
    }
  };
}

/** Loads the validators of one operation when it is asked for; where none were built, nothing is known about values of requests. */
export function loadFromFolder(folder?: string): LoadValidators {
  let found: string | undefined;
  let load: NodeJS.Require | undefined;
  return (name) => {
    const here = ownFolder();
    found ??= folder ?? validatorPlaces.map((place) => join(here, place)).find((path) => existsSync(path));
    if (found === undefined) return undefined;
    load ??= createRequire(join(found, 'index.cjs'));
    const file = join(found, `${name}.cjs`);
    return existsSync(file) ? load(file) : undefined;
  };
}

/** The same places, with the folder that a build of this package makes. */
const validatorPlaces = [
  'validators',
  '../dist/validators',
  '../../spec/dist/validators',
  '../../packages/spec/dist/validators',
];

/** Beside a bundle; in this package, seen from its sources and its build; or there, seen from a bundle inside the workspace. */
const places = ['data', '../data', '../../spec/data', '../../packages/spec/data'];

function findFolder(): string {
  const here = ownFolder();
  const folders = places.map((place) => join(here, place));
  const found = folders.find((folder) => existsSync(join(folder, 'meta.json')));
  if (found === undefined) throw new Error(`the data of ros-lint are missing; looked in ${folders.join(', ')}`);
  return found;
}

/** A bundle in CommonJS knows its folder by this name and has no `import.meta`. */
function ownFolder(): string {
  return typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
}
