/** Judges every template, request and policy of the workspace, open or not, and shows what is found in the list of problems. */
import * as vscode from 'vscode';
import type { Diagnostic } from 'vscode-languageclient';
import { isOff, looksLikeOurs } from '../ours.ts';
import type { Command, Setting } from './index.ts';

const FILES = '**/*.{yml,yaml,json,jsonc,sh,http,rest}';
const LEFT_OUT = '**/{node_modules,.git,.terraform,dist,out}/**';
const LARGEST = 2 * 1024 * 1024;

interface Checked {
  readonly kind: string;
  readonly diagnostics: Diagnostic[];
}

let collection: vscode.DiagnosticCollection | undefined;

export const checkWorkspace: Command = async (setting) => {
  const found = collectionOf(setting);
  found.clear();
  const counts = { files: 0, errors: 0, warnings: 0 };
  const title = vscode.l10n.t('Checking ROS templates');
  const location = vscode.ProgressLocation.Notification;
  await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const uris = await vscode.workspace.findFiles(FILES, LEFT_OUT, undefined, token);
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      progress.report({ increment: 100 / uris.length, message: vscode.workspace.asRelativePath(uri) });
      const checked = await check(setting, uri);
      if (checked === undefined || checked.kind === 'skipped') continue;
      const diagnostics = await setting.client.protocol2CodeConverter.asDiagnostics(checked.diagnostics, token);
      counts.files += 1;
      counts.errors += diagnostics.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error).length;
      counts.warnings += diagnostics.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Warning).length;
      // What the server says about an open document is newer, and would stand there twice.
      if (!isOpen(setting, uri)) found.set(uri, diagnostics);
    }
  });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
  const { files, errors, warnings } = counts;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('{0} files checked: {1} errors, {2} warnings', files, errors, warnings),
  );
  return counts;
};

function collectionOf({ context, ours }: Setting): vscode.DiagnosticCollection {
  if (collection !== undefined) return collection;
  const made = vscode.languages.createDiagnosticCollection('ros-lint workspace');
  // From the moment a file is opened the server tells about it.
  context.subscriptions.push(
    made,
    ours.onFound(({ uri }) => made.delete(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) made.delete(uri);
    }),
  );
  collection = made;
  return made;
}

async function check({ client }: Setting, uri: vscode.Uri): Promise<Checked | undefined> {
  const text = await read(uri);
  const isNamed = /\.ros\.(?:ya?ml|json)$/.test(uri.path);
  if (text === undefined || isOff(text) || !(isNamed || looksLikeOurs(text))) return undefined;
  return client.sendRequest<Checked>('ros-lint/check', { uri: uri.toString(), text, isTemplate: isNamed });
}

/** Files that vanish meanwhile, or cannot be read, are none of ours. */
async function read(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
  return bytes === undefined || bytes.length > LARGEST ? undefined : new TextDecoder().decode(bytes);
}

const isOpen = ({ ours }: Setting, uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && ours.has(document));
