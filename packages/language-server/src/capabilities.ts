/** What the server offers, given what the client can do. */
import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { tokenModifiers, tokenTypes } from './features/semantic-tokens.ts';

export const FIX_ALL = 'source.fixAll.ros-lint';

export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { resolveProvider: true, triggerCharacters: ['!', '.', ':', '{', '"', "'", ' ', '[', ','] },
    hoverProvider: true,
    signatureHelpProvider: { triggerCharacters: ['[', ',', ' '] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: { resolveProvider: false },
    callHierarchyProvider: true,
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: true,
    },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL] },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'ros-lint', interFileDependencies: false, workspaceDiagnostics: true },
    }),
  };
}
