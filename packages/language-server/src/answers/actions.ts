/** Answers with code actions, each complete with its edits, because few clients can ask for them later. */
import {
  type CodeAction,
  type Command,
  type TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toSpan, withLineEnds } from '../convert.ts';
import type { Action } from '../features/actions/action.ts';
import { actionsAt } from '../features/code-actions.ts';
import { diagnosticOf } from '../features/diagnostics.ts';
import type { Serving } from '../server.ts';
import type { Snapshot } from '../snapshot.ts';
import { workspaceEdit } from './navigation.ts';

export function registerActions(serving: Serving): void {
  serving.connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    serving.answer<(CodeAction | Command)[]>(uri, [], (snapshot) => {
      // A client that knows no actions of this kind runs commands, of which the server has none.
      if (!serving.client().codeActionLiterals) return [];
      return actionsAt(snapshot, toSpan(snapshot, range), context.only).map((action) =>
        codeAction(serving, snapshot, action),
      );
    }),
  );
}

function codeAction(serving: Serving, snapshot: Snapshot, action: Action): CodeAction {
  const { title, kind, edits, finding, isPreferred, file } = action;
  const client = serving.client();
  return {
    title,
    kind,
    edit:
      file !== undefined && client.createsFiles && client.documentChanges
        ? newFile(file)
        : workspaceEdit(serving, snapshot, edits),
    ...(finding && { diagnostics: [diagnosticOf(snapshot, finding, client)] }),
    ...(isPreferred && client.isPreferred && { isPreferred }),
  };

  function newFile({ uri, text }: NonNullable<Action['file']>): WorkspaceEdit {
    const insert: TextDocumentEdit = {
      textDocument: { uri, version: null },
      edits: [TextEdit.insert({ line: 0, character: 0 }, withLineEnds(snapshot.text, text))],
    };
    return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: false } }, insert] };
  }
}
