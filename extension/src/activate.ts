/** What happens at activation, which must be quick: documents are watched and commands named; all else waits for the first document. */
import * as vscode from 'vscode';
import type { Garden } from './garden.ts';
import { isConfig, type Ours, watchDocuments } from './ours.ts';

/** Starts the client; a bundle of its own on a desktop, so that activation does not read it. */
export type Start = (context: vscode.ExtensionContext, ours: Ours) => Promise<Garden>;

export const commandNames = ['checkWorkspace', 'fixAll', 'showGraph', 'explainRule', 'convert', 'restart'] as const;

export type CommandName = (typeof commandNames)[number];

/** Returns what ends everything. */
export function activate(context: vscode.ExtensionContext, start: Start): () => Promise<void> {
  const { subscriptions } = context;
  let garden: Promise<Garden> | undefined;
  const open = (): Promise<Garden> => {
    garden ??= start(context, ours).catch((error: unknown) => {
      garden = undefined;
      throw error;
    });
    return garden;
  };
  const ours = watchDocuments(subscriptions);
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    void vscode.commands.executeCommand(
      'setContext',
      'ros-lint.isServed',
      document !== undefined && ours.has(document) && !isConfig(document.uri),
    );
  };
  subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(tell),
    ours.onFound((document) => {
      tell();
      void open().then((opened) => opened.serve(document), complain);
    }),
    ...commandNames.map((name) =>
      vscode.commands.registerCommand(`ros-lint.${name}`, async (...args: readonly unknown[]) =>
        (await open()).run(name, args),
      ),
    ),
  );
  tell();
  // The client is read when activation is over, since the editor waits for that with every extension.
  if (vscode.workspace.textDocuments.some(ours.has)) setTimeout(() => void open().catch(complain));
  return async () => {
    await (await garden)?.stop();
  };
}

function complain(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(vscode.l10n.t('ros-lint could not start: {0}', reason));
}
