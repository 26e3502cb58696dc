/** Reads the data files from the disk. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Beside a bundle; in this package, seen from its sources and its build; or there, seen from a bundle inside the workspace. */
const places = ['data', '../data', '../../spec/data', '../../packages/spec/data'];

function findFolder(): string {
  // A bundle in CommonJS knows its folder by this name and has no `import.meta`.
  const here = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));
  const folders = places.map((place) => join(here, place));
  const found = folders.find((folder) => existsSync(join(folder, 'meta.json')));
  if (found === undefined) throw new Error(`the data of ros-lint are missing; looked in ${folders.join(', ')}`);
  return found;
}
