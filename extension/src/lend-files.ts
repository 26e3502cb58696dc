/** Reads files for the server that only the editor sees, such as those of a remote repository or of a browser. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export function lendFiles(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest('ros-lint/read', async ({ uri }: { readonly uri: string }) => {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)).then(
        (read) => read,
        () => undefined,
      );
      return bytes === undefined ? null : new TextDecoder().decode(bytes);
    }),
    client.onRequest('ros-lint/present', async ({ folder, names }: Asked) => {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder)).then(
        (read) => read,
        () => [],
      );
      return names.filter((name) => entries.some(([entry]) => entry === name));
    }),
  ];
}

interface Asked {
  readonly folder: string;
  readonly names: readonly string[];
}
