/** Tells the server about our documents only, and shows its findings without those that another extension shows already. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, HandleDiagnosticsSignature, Middleware } from 'vscode-languageclient';
import type { Ours } from './ours.ts';

export interface Synchrony {
  readonly middleware: Middleware;
  readonly subscriptions: readonly vscode.Disposable[];
  open(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void>;
  /** To be called when the server has gone: the next one knows no document. */
  forget(): void;
}

interface Shown {
  readonly uri: vscode.Uri;
  readonly found: vscode.Diagnostic[];
  readonly show: HandleDiagnosticsSignature;
  /** How many of them are held back. */
  held: number;
}

export function synchronise(ours: Ours): Synchrony {
  const told = new Set<string>();
  const shown = new Map<string, Shown>();

  function show(entry: Shown): void {
    const rest = entry.found.filter((finding) => !isSaidByOthers(entry.uri, finding));
    entry.held = entry.found.length - rest.length;
    entry.show(entry.uri, rest);
  }

  async function open(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (told.has(key) || document.isClosed || !client.isRunning()) return;
    told.add(key);
    await client.sendNotification(
      'textDocument/didOpen',
      client.code2ProtocolConverter.asOpenTextDocumentParams(document),
    );
  }

  return {
    open,
    forget() {
      told.clear();
      shown.clear();
    },
    middleware: {
      async didOpen(document, next) {
        if (!ours.has(document) || told.has(document.uri.toString())) return;
        told.add(document.uri.toString());
        await next(document);
      },
      async didChange(event, next) {
        if (told.has(event.document.uri.toString())) await next(event);
      },
      async didClose(document, next) {
        if (told.delete(document.uri.toString())) await next(document);
      },
      handleDiagnostics(uri, found, next) {
        const entry: Shown = { uri, found, show: next, held: 0 };
        if (found.length === 0) shown.delete(uri.toString());
        else shown.set(uri.toString(), entry);
        show(entry);
      },
    },
    subscriptions: [
      // The others may find the same a moment later, or stop finding it.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) {
          const entry = shown.get(uri.toString());
          if (entry === undefined) continue;
          const held = entry.found.filter((finding) => isSaidByOthers(uri, finding)).length;
          if (held !== entry.held) show(entry);
        }
      }),
    ],
  };
}

/**
 * A fault of the syntax that the extension for YAML or JSON shows on the same line or the next is theirs. So is what is wrong in a
 * configuration, which belongs to no rule: the extension for JSON holds it against its schema.
 */
function isSaidByOthers(uri: vscode.Uri, { code, range }: vscode.Diagnostic): boolean {
  const rule = typeof code === 'object' ? code.value : code;
  if (rule !== undefined && rule !== 'syntax-error') return false;
  return vscode.languages
    .getDiagnostics(uri)
    .some(
      ({ source, severity, range: other }) =>
        source !== 'ros-lint' &&
        (rule === undefined || severity === vscode.DiagnosticSeverity.Error) &&
        other.start.line >= range.start.line - 1 &&
        other.start.line <= range.end.line + 1,
    );
}
