/** Answers with code actions, each complete with its edits, because few clients can ask for them later. */
import {
  type CodeAction,
  type Command,
  type TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toSpan, withLineEnds } from '../convert.ts';
import { innermost } from '../embedded.ts';
import type { Action } from '../features/actions/action.ts';
import { actionsAt, aroundActions } from '../features/code-actions.ts';
import { diagnosticOf } from '../features/diagnostics.ts';
import type { Serving } from '../server.ts';
import type { Snapshot } from '../snapshot.ts';
import { workspaceEdit } from './navigation.ts';

export function registerActions(serving: Serving): void {
  serving.connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    serving.answer<(CodeAction | Command)[]>(uri, [], (whole) => {
      // A client that knows no actions of this kind runs commands, of which the server has none.
      if (!serving.client().codeActionLiterals) return [];
      const span = toSpan(whole, range);
      const inner = innermost(whole, span);
      const own = actionsAt(inner, toSpan(inner, range), context.only).flatMap(
        (action) => codeAction(serving, inner, action) ?? [],
      );
      // Comments stand in the text around, and so does what mends the whole of it.
      const outer = inner === whole ? [] : aroundActions({ snapshot: whole, span }, context.only);
      return [...own, ...outer.flatMap((action) => codeAction(serving, whole, action) ?? [])];
    }),
  );
}

/** Nothing for what cannot be written in the text around. */
function codeAction(serving: Serving, snapshot: Snapshot, action: Action): CodeAction | undefined {
  const { title, kind, edits, finding, isPreferred, file } = action;
  const client = serving.client();
  const isNew = file !== undefined && client.createsFiles && client.documentChanges;
  const edit = isNew ? newFile(file) : workspaceEdit(serving, snapshot, edits);
  if (edit === undefined) return undefined;
  return {
    title,
    kind,
    edit,
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
