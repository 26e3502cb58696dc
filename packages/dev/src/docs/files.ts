/** The generated pages on the disk: which of them are not as they should be, and how they become so. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths of pages that are missing, different, or no longer wanted, sorted. */
export function stalePages(root: string, pages: ReadonlyMap<string, string>, folders: readonly string[]): string[] {
  const present = folders.flatMap((folder) => {
    const path = join(root, folder);
    return existsSync(path) ? readdirSync(path).map((file) => `${folder}/${file}`) : [];
  });
  const wrong = [...pages].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  const unwanted = present.filter((path) => !pages.has(path));
  return [...wrong.map(([path]) => path), ...unwanted].sort();
}

/** Makes the pages on the disk what they should be; returns what was changed. */
export function writePages(root: string, pages: ReadonlyMap<string, string>, folders: readonly string[]): string[] {
  const stale = stalePages(root, pages, folders);
  for (const path of stale) {
    const file = join(root, path);
    const text = pages.get(path);
    if (text === undefined) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return stale;
}
