/** What concerns the configurations of projects: they are read again when they change, and what is wrong in them is shown in them. */

import { linesOf } from '@ros-lint/core';
import { type Diagnostic, DiagnosticSeverity, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import {
  type Configs,
  type FileProblems,
  isConfig,
  judgeOpenConfig,
  judgeOpenTypes,
  type Means,
  projectConfigs,
} from '../configs.ts';
import { toRange } from '../convert.ts';
import { SOURCE } from '../features/diagnostics.ts';
import type { Host } from '../host.ts';
import { lentDisk } from '../lent-disk.ts';
import type { Serving } from '../server.ts';
import type { Snapshot } from '../snapshot.ts';

export interface Configuration {
  readonly configs: Configs;
  /** To be called for each version of a document that was judged: it may be one that has a say. */
  judged(snapshot: Snapshot): void;
  /** To be called when a document has been closed, whose file now speaks for itself again. */
  closed(uri: string): void;
  /** Reads everything again. */
  refresh(): Promise<void>;
  /** To be called when the client is ready to be asked. */
  watch(): Promise<void>;
}

/** Everything that can change without a message of the client's about it. */
const GLOB = '**/ros-lint.config.{json,yaml,yml,js,mjs,cjs}';

export function registerConfiguration(
  serving: Pick<Serving, 'connection' | 'client' | 'language'>,
  host: Host,
  isOpen: (uri: string) => boolean,
  /** Called when other things hold than before. */
  changed: () => void,
): Configuration {
  const { connection, client } = serving;
  const lent = lentDisk(connection);
  const shown = new Map<string, string>();
  const watched = new Set<string>();
  const means: Means = {
    spec: host.spec,
    disk: (uri) =>
      host.disk !== undefined && uri.startsWith('file:') ? host.disk : client().lendsFiles ? lent : undefined,
    isTrusted: () => client().isTrusted,
    tell(found) {
      // Of a document that is open what is written there counts.
      if (!isOpen(found.uri)) show(found);
      void watchFile(found.uri);
    },
  };
  const configs = projectConfigs(means);

  function show({ uri, text, problems, notes }: FileProblems): void {
    const source = { text: text ?? '', lines: linesOf(text ?? '') };
    const write =
      (severity: DiagnosticSeverity) =>
      ({ span, message }: FileProblems['problems'][number]): Diagnostic => ({
        range: toRange(source, text === undefined ? { start: 0, end: 0 } : span),
        severity,
        source: SOURCE,
        message: message[serving.language()],
      });
    const diagnostics = [
      ...problems.map(write(DiagnosticSeverity.Error)),
      ...notes.map(write(DiagnosticSeverity.Information)),
    ];
    const written = JSON.stringify(diagnostics);
    // Of a file in which nothing is wrong nothing is said, unless something was.
    if (written === (shown.get(uri) ?? '[]')) return;
    shown.set(uri, written);
    void connection.sendDiagnostics({ uri, diagnostics });
  }

  async function refresh(): Promise<void> {
    if (await configs.refresh()) changed();
  }

  /** Files that a configuration names can be called anything. */
  async function watchFile(uri: string): Promise<void> {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if (!client().watchesFiles || isConfig(uri) || watched.has(name)) return;
    watched.add(name);
    await watchGlob(`**/${decodeURIComponent(name).replace(/[*?{}[\]\\]/g, '?')}`);
  }

  const watchGlob = (globPattern: string) =>
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => configs.concerns(uri))) void refresh();
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    if (configs.concerns(uri)) void refresh();
  });

  return {
    configs,
    refresh,
    judged({ uri, text }) {
      if (/\.[cm]?js$/.test(uri) || !configs.concerns(uri)) return;
      if (isConfig(uri)) void judgeOpenConfig(uri, text, means).then(show);
      else show(judgeOpenTypes(uri, text));
    },
    closed(uri) {
      if (configs.concerns(uri)) void refresh();
    },
    async watch() {
      if (client().watchesFiles) await watchGlob(GLOB);
    },
  };
}
