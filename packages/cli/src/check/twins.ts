/** Files that a walk reached by two names, one of them a link: checked, counted and mended once. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FoundFile } from '../discover.ts';

/**
 * The files without those that are another one by another name. What somebody named stays, and so does what is ignored, which says so
 * itself; of the rest the file goes before the links to it.
 */
export async function withoutTwins(
  files: readonly FoundFile[],
  isIgnored: (path: string) => Promise<boolean>,
): Promise<readonly FoundFile[]> {
  const byPlace = new Map<string, FoundFile[]>();
  for (const file of files) {
    // What git or standard input holds lies nowhere.
    if (file.path === '-' || file.read !== undefined) continue;
    const place = placeOf(file.path);
    const known = byPlace.get(place);
    if (known === undefined) byPlace.set(place, [file]);
    else known.push(file);
  }
  if (byPlace.size === files.length) return files;
  const dropped = new Set<FoundFile>();
  for (const [place, same] of byPlace) {
    if (same.length === 1) continue;
    const open: FoundFile[] = [];
    for (const file of same) if (!(await isIgnored(file.path))) open.push(file);
    const kept = open.find(({ isNamed }) => isNamed) ?? open.find(({ path }) => resolve(path) === place) ?? open[0];
    for (const file of open) if (file !== kept && !file.isNamed) dropped.add(file);
  }
  return files.filter((file) => !dropped.has(file));
}

function placeOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // Reading tells what is wrong with it.
    return resolve(path);
  }
}
