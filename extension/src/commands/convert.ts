/** Opens the template in the other language, beside it and unsaved, so that nothing is lost. */
import * as vscode from 'vscode';
import type { Command } from './index.ts';

/** The answer of the server. */
interface Converted {
  readonly language: string;
  readonly text: string;
  readonly lostComments: number;
}

export const convert: Command = async ({ client }) => {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const converted = await client.sendRequest<Converted | null>('ros-lint/convert', {
    uri: document.uri.toString(),
  });
  if (converted === null) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This document is not a template that can be read as a whole.'),
    );
    return;
  }
  if (converted.lostComments > 0) {
    const go = vscode.l10n.t('Convert');
    const question = vscode.l10n.t('JSON has no comments: {0} of them are left out.', converted.lostComments);
    if ((await vscode.window.showWarningMessage(question, { modal: true }, go)) !== go) return;
  }
  const made = await vscode.workspace.openTextDocument({ language: converted.language, content: converted.text });
  await vscode.window.showTextDocument(made, { viewColumn: vscode.ViewColumn.Beside });
};
