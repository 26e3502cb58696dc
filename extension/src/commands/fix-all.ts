/** Mends everything in the document that leaves no doubt. */
import * as vscode from 'vscode';
import type { Command } from './index.ts';

export const fixAll: Command = async () => {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.ros-lint',
  );
  const edit = actions.find(({ edit }) => edit !== undefined)?.edit;
  if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  else void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to mend without a doubt.'));
};
