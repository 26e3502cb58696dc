/** The language status item: what serves the document, and a way to start it again. */
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type { Ours } from './ours.ts';

export function showStatus(ours: Ours, client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('ros-lint', []);
  item.name = 'ros-lint';
  item.command = { title: vscode.l10n.t('Restart'), command: 'ros-lint.restart' };

  /** The item belongs to documents of ours, not to every document of their languages. */
  const place = () => {
    const document = vscode.window.activeTextEditor?.document;
    item.selector = document !== undefined && ours.has(document) ? [{ language: document.languageId }] : [];
  };

  const tell = (state: State) => {
    item.busy = state === State.Starting;
    item.severity = vscode.LanguageStatusSeverity[state === State.Stopped ? 'Error' : 'Information'];
    item.text = state === State.Stopped ? vscode.l10n.t('ros-lint has stopped') : 'ros-lint';
    const version = client.initializeResult?.serverInfo?.version;
    item.detail = state === State.Running && version !== undefined ? version : '';
  };

  place();
  tell(client.state);
  return vscode.Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => tell(newState)),
    vscode.window.onDidChangeActiveTextEditor(place),
    ours.onFound(place),
  );
}
