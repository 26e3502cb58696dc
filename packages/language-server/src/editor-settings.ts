/** The settings of the editor: those that it sent, or, where it can be asked, those that it answers for each folder. */
import type { Connection } from 'vscode-languageserver';
import { folderOf } from './places.ts';
import { defaultSettings, readSettings, type Settings } from './settings.ts';

export interface EditorSettings {
  /** Those of the editor itself, of no folder. */
  general(): Settings;
  /** What holds for a document, as far as it was asked by now. */
  settingsFor(uri: string): Settings;
  /** Resolves when that is known; nothing to wait for when it is. */
  ready(uri: string): Promise<void> | undefined;
  /** Takes over what came with the first message. */
  start(sent: unknown): void;
  /** Takes over what was sent, or asks again. True when something is different. */
  adopt(sent: unknown): Promise<boolean>;
}

const SECTION = 'ros-lint';

/** `canAsk` tells whether the client answers questions about its settings. */
export function editorSettings(connection: Connection, canAsk: () => boolean): EditorSettings {
  let sent = defaultSettings;
  let general: Settings | undefined;
  const known = new Map<string, Settings>();
  const coming = new Map<string, Promise<void>>();

  /** A client that has nothing to say about the section, or refuses to, means what it has said before. */
  async function ask(scopeUri?: string): Promise<Settings> {
    const item = scopeUri === undefined ? { section: SECTION } : { section: SECTION, scopeUri };
    const answer: unknown = await connection.workspace.getConfiguration(item).catch(() => undefined);
    return answer === null || answer === undefined ? sent : readSettings(answer);
  }

  async function askFor(folder: string): Promise<void> {
    known.set(folder, await ask(folder));
    coming.delete(folder);
  }

  return {
    general: () => general ?? sent,
    settingsFor: (uri) => known.get(folderOf(uri) ?? '') ?? general ?? sent,
    ready(uri) {
      const folder = folderOf(uri);
      if (folder === undefined || !canAsk() || known.has(folder)) return undefined;
      const asking = coming.get(folder) ?? askFor(folder);
      coming.set(folder, asking);
      return asking;
    },
    start(first) {
      sent = readSettings(first);
    },
    async adopt(next) {
      // What becomes known for the first time meanwhile is no change.
      const folders = [...known.keys()];
      const written = () => JSON.stringify([general ?? sent, ...folders.map((folder) => known.get(folder))]);
      const before = written();
      if (next !== undefined && next !== null) sent = readSettings(next);
      if (canAsk()) {
        general = await ask();
        await Promise.all(folders.map(askFor));
      }
      return written() !== before;
    },
  };
}
