/** Everything that runs once there is a document to serve: the client, the status, the commands. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import type { CommandName } from './activate.ts';
import { commands } from './commands/index.ts';
import { offerTags } from './custom-tags.ts';
import { lendFiles } from './lend-files.ts';
import { clientOptions, withoutPull } from './options.ts';
import type { Ours } from './ours.ts';
import { showStatus } from './status.ts';
import { synchronise } from './synchronise.ts';

export interface Garden {
  /** Makes sure that the server knows a document that turned out to be one of ours. */
  serve(document: vscode.TextDocument): Promise<void>;
  run(command: CommandName, args: readonly unknown[]): Promise<unknown>;
  stop(): Promise<void>;
}

export async function openGarden(
  context: vscode.ExtensionContext,
  ours: Ours,
  make: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Garden> {
  const synchrony = synchronise(ours);
  const client = make(clientOptions(synchrony));
  const setting = { client, context, ours };
  client.registerFeature(withoutPull);
  const status = showStatus(ours, client);
  const left = client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) synchrony.forget();
  });
  const trusted = vscode.workspace.onDidGrantWorkspaceTrust(() => void commands.restart(setting, []));
  const parts = [status, left, trusted, ...lendFiles(client), ...synchrony.subscriptions];
  try {
    await client.start();
  } catch (error) {
    // Another start is tried with the next document or command, with parts of its own.
    for (const part of parts) part.dispose();
    throw error;
  }
  context.subscriptions.push(...parts);
  void offerTags(setting);
  return {
    async serve(document) {
      await synchrony.open(client, document);
      await offerTags(setting);
    },
    run: (command, args) => commands[command](setting, args),
    async stop() {
      if (client.needsStop()) await client.stop();
    },
  };
}
