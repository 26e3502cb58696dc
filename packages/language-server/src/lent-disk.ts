/**
 * Files that only the client sees, such as those of a remote repository or of a browser: asked of it one by one. What it refuses
 * is not there.
 */
import type { Connection } from 'vscode-languageserver';
import type { Disk } from './host.ts';

export function lentDisk(connection: Connection): Disk {
  return {
    async read(uri) {
      const text = await connection.sendRequest<string | null>('ros-lint/read', { uri }).catch(() => null);
      return text ?? undefined;
    },
    present: (folder, names) => connection.sendRequest<string[]>('ros-lint/present', { folder, names }).catch(() => []),
    // Code is only run where it lies.
    load: undefined,
  };
}
