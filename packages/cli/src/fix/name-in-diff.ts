/** The name of a file in a difference, where git takes none that leads out of the folder that it is applied in. */
import { dirname, isAbsolute } from 'node:path';
import { nearestFile, within } from '../config/find.ts';

/** From the working directory; of a file outside of it from the root of its repository, where such a difference can be applied. */
export function nameInDiff(path: string): string {
  if (!isAbsolute(path) && !path.startsWith('../')) return path;
  const git = nearestFile(dirname(path), '.git');
  return (git && within(git, path)) ?? path.replace(/^(?:[A-Za-z]:)?(?:\.\.\/|\/)+/, '');
}
