/** What the client at the other end can do, read from its `initialize` request: each is served what it can. */
import type { Language } from '@ros-lint/core';
import type { InitializeParams } from 'vscode-languageserver';

export interface Client {
  /** The person trusts the code of the open folders. */
  readonly isTrusted: boolean;
  /** The client reads files for the server that the server cannot reach. */
  readonly lendsFiles: boolean;
  readonly watchesFiles: boolean;
  readonly language: Language;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  readonly codeDescription: boolean;
  readonly snippets: boolean;
  /** Knows the command that opens the list of completions again. */
  readonly suggestsAgain: boolean;
  /** Documentation of a completion can be sent when it is asked for. */
  readonly resolvesDocumentation: boolean;
  readonly labelDetails: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly codeActionLiterals: boolean;
  readonly isPreferred: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly inlayRefresh: boolean;
}

export function readClient({ capabilities, locale, clientInfo, initializationOptions }: InitializeParams): Client {
  const told = (initializationOptions ?? {}) as { readonly trusted?: unknown; readonly files?: unknown };
  const { textDocument, workspace } = capabilities;
  const completion = textDocument?.completion?.completionItem;
  const hover = textDocument?.hover?.contentFormat ?? [];
  const documentation = completion?.documentationFormat ?? [];
  return {
    // Only said when the server starts: settings can be those of the very folder that is not trusted.
    isTrusted: told.trusted === true,
    lendsFiles: told.files === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    language: /^zh\b/i.test(locale?.replace('_', '-') ?? '') ? 'zh-cn' : 'en',
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    tags: textDocument?.publishDiagnostics?.tagSupport !== undefined,
    codeDescription: textDocument?.publishDiagnostics?.codeDescriptionSupport ?? false,
    snippets: completion?.snippetSupport ?? false,
    suggestsAgain: /Visual Studio Code|code-server|VSCodium|Cursor/i.test(clientInfo?.name ?? ''),
    resolvesDocumentation: completion?.resolveSupport?.properties.includes('documentation') ?? false,
    labelDetails: completion?.labelDetailsSupport ?? false,
    // A client that says nothing shows plain text at worst; one that lists formats lists what it can.
    markdownHover: hover.includes('markdown'),
    markdownCompletion: documentation.includes('markdown'),
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    isPreferred: textDocument?.codeAction?.isPreferredSupport ?? false,
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    inlayRefresh: workspace?.inlayHint?.refreshSupport ?? false,
  };
}

/** Markdown without its marks, for clients that show text as it is. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/```\w*\n([\s\S]*?)```/g, '$1')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2')
    .replace(/\*\*([^*]*)\*\*/g, '$1')
    .replace(/(^|\s)\*([^*\n]*)\*/g, '$1$2')
    .replace(/`([^`]*)`/g, '$1');
}
