/** The files of the machine, for a server that runs in Node. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Host } from './host.ts';

/** The service takes 512 KB; more than this is not worth reading. */
const LIMIT = 4 * 1024 * 1024;

export const disk: NonNullable<Host['disk']> = {
  has: (uri) => {
    const path = pathOf(uri);
    return path !== undefined && existsSync(path);
  },
  read(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const stat = statSync(path);
      if (!stat.isFile() || stat.size > LIMIT) return undefined;
      const bytes = readFileSync(path);
      return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : undefined;
    } catch {
      return undefined;
    }
  },
  present: (folder, names) => names.filter((name) => disk.has(new URL(name, folder).href)),
  async load(uri) {
    // A file that has changed is another module; what it requires in turn is kept until the server starts anew.
    const path = pathOf(uri);
    if (path !== undefined) delete require.cache[path];
    const changed = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    const module: { readonly default?: unknown } = await import(`${uri}?${changed}`);
    return module.default;
  },
};

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
