/** Wires the protocol to the features: every request is answered from the model of the version it was asked about. */

import type { Language } from '@ros-lint/core';
import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { version } from '../package.json';
import { registerActions } from './answers/actions.ts';
import { registerCompletion } from './answers/completion.ts';
import { registerConfiguration } from './answers/configuration.ts';
import { registerDiagnostics } from './answers/diagnostics.ts';
import { registerExtras } from './answers/extras.ts';
import { registerNavigation } from './answers/navigation.ts';
import { registerReading } from './answers/reading.ts';
import { capabilitiesFor } from './capabilities.ts';
import { type Client, readClient } from './client.ts';
import { type Documents, openDocuments } from './documents.ts';
import { editorSettings } from './editor-settings.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';
import type { Judging, Snapshot } from './snapshot.ts';

/** What every group of answers needs. */
export interface Serving {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly host: Host;
  client(): Client;
  /** What the editor says about a document. */
  settingsFor(uri: string): Settings;
  /** In which the server speaks where no project says otherwise. */
  language(): Language;
  /** How a text of an address is judged, as far as its project is known. */
  judgingOf(uri: string): Judging;
  /** Waits for what a text of an address needs before it is judged. */
  prepare(uri: string, text: string): Promise<unknown> | undefined;
  /** Answers from the settled version of a document; `none` is the answer for what is no template. */
  answer<Result>(uri: string, none: Result, give: (snapshot: Snapshot) => Result): Promise<Result>;
}

/** Sets everything up; the entry then listens. */
export function serve(connection: Connection, host: Host): void {
  let client = readClient({ capabilities: {}, processId: null, rootUri: null });
  let generation = 0;

  const settings = editorSettings(connection, () => client.configuration);
  const language = () => settings.general().language ?? client.language;
  const configuration = registerConfiguration(
    { connection, client: () => client, language },
    host,
    (uri) => documents.newest(uri) !== undefined,
    judgeAnew,
  );
  const { configs } = configuration;

  function judgingOf(uri: string): Judging {
    const { config, spec } = configs.holdingFor(uri);
    const { severities, profile } = config.settingsFor(uri);
    const own = settings.settingsFor(uri);
    return {
      spec,
      // What the editor says goes before what the project says.
      language: own.language ?? config.language ?? client.language,
      severities: { ...severities, ...own.severities },
      ownRules: config.ownRules,
      isOff: !own.enable || config.ignores(uri),
      ...(profile && { profile }),
    };
  }

  function prepare(uri: string, text: string): Promise<unknown> | undefined {
    const waits = [settings.ready(uri), configs.ready(uri), host.prepare?.(text)].filter((each) => each !== undefined);
    return waits.length === 0 ? undefined : Promise.all(waits);
  }

  const diagnostics = () => published;
  const documents: Documents = openDocuments(host, judgingOf, prepare, (snapshot) => {
    diagnostics().publish(snapshot);
    configuration.judged(snapshot);
  });

  const serving: Serving = {
    connection,
    documents,
    host,
    client: () => client,
    settingsFor: settings.settingsFor,
    language,
    judgingOf,
    prepare,
    async answer(uri, none, give) {
      documents.note();
      if (documents.newest(uri) === undefined) return none;
      const snapshot = await documents.settled(uri);
      if (snapshot === undefined) {
        if (documents.newest(uri) === undefined) return none;
        throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed since');
      }
      return snapshot.analysis.kind === 'skipped' ? none : give(snapshot);
    },
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = readClient(params);
    settings.start(params.initializationOptions);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'ros-lint', version } };
  });

  connection.onInitialized(async () => {
    if (client.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'ros-lint' });
    }
    await configuration.watch();
    if (client.configuration) await adopt(undefined);
    if (host.trouble !== undefined) connection.console.warn(host.trouble[language()]);
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => adopt(sent));

  /** Takes the settings over: those that were sent, or those that the client answers when it can be asked. */
  async function adopt(sent: unknown): Promise<void> {
    if (await settings.adopt(sent)) judgeAnew();
  }

  /** What was found under other settings is forgotten. */
  function judgeAnew(): void {
    generation += 1;
    documents.forget();
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    if (client.inlayRefresh) void connection.languages.inlayHint.refresh();
  }

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: number, text } }) => {
    documents.note();
    // A client that watches no files may open one after its configuration was changed by others.
    if (!client.watchesFiles) void configuration.refresh();
    documents.open(uri, languageId, number, text);
  });
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    documents.note();
    documents.change(textDocument.uri, textDocument.version, contentChanges);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    documents.note();
    documents.close(textDocument.uri);
    published.clear(textDocument.uri);
    configuration.closed(textDocument.uri);
  });

  const published = registerDiagnostics(serving, () => generation);
  registerNavigation(serving);
  registerReading(serving);
  registerCompletion(serving);
  registerActions(serving);
  registerExtras(serving);
}
