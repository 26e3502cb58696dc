/** Opens the template in the other language, beside it and unsaved, so that nothing is lost. */
import * as vscode from 'vscode';
import type { Command } from './index.ts';

export const convert: Command = async ({ client }) => {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const converted = await client.sendRequest<{ language: string; text: string } | null>('ros-lint/convert', {
    uri: document.uri.toString(),
  });
  if (converted === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This document is not a template that can be read as a whole.'),
    );
    return;
  }
  const made = await vscode.workspace.openTextDocument({ language: converted.language, content: converted.text });
  await vscode.window.showTextDocument(made, { viewColumn: vscode.ViewColumn.Beside });
};
