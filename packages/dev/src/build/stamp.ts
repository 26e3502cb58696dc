/** Tells whether a file has changed since a build. */
import { statSync } from 'node:fs';

export function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'missing' : `${stat.mtimeMs} ${stat.size}`;
}
