/** Sends findings: pushed with their version to clients that do not ask, and on demand to those that do. */
import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { Serving } from '../server.ts';
import type { Snapshot } from '../snapshot.ts';

/** Milliseconds without a change after which typing counts as paused. */
const QUIET = 150;

/** What keys that arrived during a long judgement need to be heard first. */
const BREATH = 30;

export interface Published {
  publish(snapshot: Snapshot): void;
  clear(uri: string): void;
}

/** `generation` grows with every change of the settings, so that equal versions can have different results. */
export function registerDiagnostics(serving: Serving, generation: () => number): Published {
  const { connection, documents } = serving;
  /** What was last sent about each document, as text to compare with. */
  const shown = new Map<string, string>();
  const late = new Map<string, () => void>();

  function send({ uri, version }: Snapshot, diagnostics: Diagnostic[], written: string): void {
    late.get(uri)?.();
    shown.set(uri, written);
    void connection.sendDiagnostics({ uri, version, diagnostics });
  }

  const resultId = ({ version }: Snapshot) => `${generation()}.${version}`;

  function report(snapshot: Snapshot, previous: string | undefined): DocumentDiagnosticReport {
    const id = resultId(snapshot);
    if (previous === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
    // Who asks for diagnostics understands all that they can say.
    const able = { ...serving.client(), relatedInformation: true };
    return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: diagnosticsOf(snapshot, able) };
  }

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    documents.note();
    const snapshot = await newestSettled(uri);
    if (snapshot === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return report(snapshot, previousResultId);
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }) => {
    documents.note();
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items = [];
    for (const { uri } of documents.all()) {
      const snapshot = await newestSettled(uri);
      if (snapshot === undefined) continue;
      items.push({ uri, version: snapshot.version, ...report(snapshot, previous.get(uri)) });
    }
    return { items };
  });

  /** A version that is overtaken while it waits is no reason to answer nothing: the newer one is meant as well. */
  async function newestSettled(uri: string): Promise<Snapshot | undefined> {
    for (;;) {
      const snapshot = await documents.settled(uri);
      if (snapshot !== undefined || documents.newest(uri) === undefined) return snapshot;
    }
  }

  return {
    publish(snapshot) {
      if (serving.client().pullsDiagnostics) return;
      const diagnostics = diagnosticsOf(snapshot, serving.client());
      const { uri } = snapshot;
      // Of other people's files nothing is said, not even that there is nothing to say.
      if (snapshot.analysis.kind === 'skipped' && !shown.has(uri)) return;
      const written = JSON.stringify(diagnostics);
      late.get(uri)?.();
      if (shown.get(uri) !== written) return send(snapshot, diagnostics, written);
      // That nothing has changed is told when the typing pauses, so that a client knows the version was judged.
      const cancel = serving.host.later(Math.max(QUIET - documents.sinceChange(uri), BREATH), () => {
        if (documents.newest(uri) === snapshot) send(snapshot, diagnostics, written);
      });
      late.set(uri, () => {
        late.delete(uri);
        cancel();
      });
    },
    clear(uri) {
      late.get(uri)?.();
      if (!shown.delete(uri)) return;
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
