/** The open documents, and when they are judged: as soon as no message waits, never for a version that is already old. */
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Host } from './host.ts';
import { type Judging, type Snapshot, takeSnapshot } from './snapshot.ts';

export interface Documents {
  open(uri: string, languageId: string, version: number, text: string): void;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): void;
  close(uri: string): void;
  /** The newest version as it is now, judged or not. */
  newest(uri: string): Snapshot | undefined;
  /** The newest version once no message waits; nothing when it has been closed, or changed again meanwhile. */
  settled(uri: string): Promise<Snapshot | undefined>;
  /** Resolves when everything is there that the newest version needs before it is asked about. */
  ready(uri: string): Promise<void>;
  /** Milliseconds since a document was opened or changed. */
  sinceChange(uri: string): number;
  all(): readonly Snapshot[];
  /** Forgets what was derived, because the settings have changed. */
  forget(): void;
  /** To be called for each message, so that the queue is known to be drained when none comes. */
  note(): void;
}

interface Open {
  readonly document: TextDocument;
  readonly languageId: string;
  snapshot: Snapshot;
  changedAt: number;
  /** A judgement of it is on its way. */
  isDue: boolean;
}

const LONGEST_WAIT = 150;

export function openDocuments(
  host: Host,
  judgingOf: (uri: string) => Judging,
  /** Waits for what a text of that address needs before it is judged; nothing when it is there. */
  prepare: (uri: string, text: string) => Promise<unknown> | undefined,
  /** Called with each version that was judged. */
  judged: (snapshot: Snapshot) => void,
): Documents {
  const open = new Map<string, Open>();
  let messages = 0;
  let lastLint = 0;

  function snapshotOf(document: TextDocument, earlier?: Snapshot): Snapshot {
    const { uri, version, languageId } = document;
    // These languages are given to files by their names, so even an empty one is a template.
    const kind = languageId.startsWith('ros-template-') ? 'template' : undefined;
    return takeSnapshot({ uri, version, text: document.getText(), kind }, () => judgingOf(uri), earlier);
  }

  /** Waits until no message came for two turns, and at most as long as two lints would take. */
  async function drained(): Promise<void> {
    const deadline = host.now() + Math.min(2 * lastLint, LONGEST_WAIT);
    for (let quiet = 0, seen = messages; quiet < 2; ) {
      await host.turn();
      quiet = messages === seen ? quiet + 1 : 0;
      seen = messages;
      if (host.now() > deadline && quiet > 0) return;
    }
  }

  async function judgeSoon(entry: Open): Promise<void> {
    if (entry.isDue) return;
    entry.isDue = true;
    await drained();
    entry.isDue = false;
    const { uri } = entry.document;
    if (open.get(uri) !== entry) return;
    const { snapshot } = entry;
    await prepare(uri, snapshot.text);
    if (open.get(uri) !== entry) return;
    if (entry.snapshot !== snapshot) return judgeSoon(entry);
    judgeNow(snapshot);
    judged(snapshot);
  }

  function judgeNow(snapshot: Snapshot): void {
    if (snapshot.isJudged()) return;
    const start = host.now();
    snapshot.analysis;
    lastLint = host.now() - start;
  }

  return {
    open(uri, languageId, version, text) {
      const document = TextDocument.create(uri, languageId, version, text);
      const entry = { document, languageId, snapshot: snapshotOf(document), isDue: false, changedAt: host.now() };
      open.set(uri, entry);
      void judgeSoon(entry);
    },
    change(uri, version, changes) {
      const entry = open.get(uri);
      if (entry === undefined) return;
      TextDocument.update(entry.document, changes, version);
      entry.changedAt = host.now();
      entry.snapshot = snapshotOf(entry.document, entry.snapshot);
      void judgeSoon(entry);
    },
    close(uri) {
      open.delete(uri);
    },
    newest: (uri) => open.get(uri)?.snapshot,
    async settled(uri) {
      const asked = open.get(uri)?.snapshot;
      await drained();
      const snapshot = open.get(uri)?.snapshot;
      if (snapshot === undefined || snapshot !== asked) return undefined;
      await prepare(uri, snapshot.text);
      if (open.get(uri)?.snapshot !== snapshot) return undefined;
      judgeNow(snapshot);
      return snapshot;
    },
    async ready(uri) {
      const snapshot = open.get(uri)?.snapshot;
      if (snapshot !== undefined) await prepare(uri, snapshot.text);
    },
    sinceChange: (uri) => host.now() - (open.get(uri)?.changedAt ?? 0),
    all: () => [...open.values()].map(({ snapshot }) => snapshot),
    forget() {
      for (const entry of open.values()) {
        entry.snapshot = snapshotOf(entry.document);
        void judgeSoon(entry);
      }
    },
    note() {
      messages += 1;
    },
  };
}
