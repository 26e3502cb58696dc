/** Answers with completions, written as the client can insert them, and tells about one when it is looked at. */
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
} from 'vscode-languageserver';
import { toOffset, toRange, toTextEdit, withLineEnds } from '../convert.ts';
import type { Item, ItemKind, Subject } from '../features/completing/item.ts';
import { complete } from '../features/completion.ts';
import { documentationOf } from '../features/documentation.ts';
import type { Serving } from '../server.ts';
import type { Snapshot } from '../snapshot.ts';
import { markup } from './reading.ts';

export function registerCompletion(serving: Serving): void {
  const { connection, documents } = serving;

  connection.onCompletion(async ({ textDocument: { uri }, position }): Promise<CompletionList> => {
    documents.note();
    await documents.ready(uri);
    const snapshot = documents.newest(uri);
    const none: CompletionList = { isIncomplete: false, items: [] };
    if (snapshot === undefined || !isServed(serving, snapshot)) return none;
    // The piece around the cursor is read anew, so no judgement has to be waited for.
    const { items, isCut } = complete(snapshot, toOffset(snapshot, position));
    return { isIncomplete: isCut, items: items.map((item, index) => itemOf(serving, snapshot, item, index)) };
  });

  connection.onCompletionResolve((item) => {
    documents.note();
    const data = item.data as { uri: string; about: Subject } | undefined;
    const snapshot = data && documents.newest(data.uri);
    if (data === undefined || snapshot === undefined) return item;
    const card = documentationOf(data.about, snapshot);
    return card === undefined ? item : { ...item, documentation: markup(card, serving.client().markdownCompletion) };
  });
}

/** Before the first judgement the text itself says whether it may be one of ours. */
function isServed(serving: Serving, snapshot: Snapshot): boolean {
  if (!serving.settings().enable) return false;
  return snapshot.isOursSoFar();
}

function itemOf(serving: Serving, snapshot: Snapshot, item: Item, index: number): CompletionItem {
  const client = serving.client();
  const snippet = client.snippets ? item.snippet : undefined;
  const newText = withLineEnds(snapshot.text, snippet ?? item.insert);
  const range = toRange(snapshot, item.span);
  return {
    label: item.label,
    kind: kinds[item.kind],
    ...(item.detail !== undefined && item.detail !== '' && { detail: item.detail }),
    sortText: String(index).padStart(4, '0'),
    filterText: item.filter ?? filterOf(snapshot, item),
    textEdit: { range, newText },
    ...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(item.extra && { additionalTextEdits: item.extra.map((edit) => toTextEdit(snapshot, edit)) }),
    ...(item.isDeprecated && { tags: [CompletionItemTag.Deprecated] }),
    ...(item.leadsOn && client.suggestsAgain && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
    ...(item.about && { data: { uri: snapshot.uri, about: item.about } }),
  };
}

/** Editors compare the replaced text with the label, which does not begin with a quote or with the text around a placeholder. */
function filterOf({ text }: Snapshot, { label, span }: Item): string {
  const typed = text.slice(span.start, span.end);
  return /^['"]/.test(typed) ? `${typed.charAt(0)}${label}` : label;
}

const kinds: { readonly [Kind in ItemKind]: CompletionItemKind } = {
  section: CompletionItemKind.Module,
  field: CompletionItemKind.Field,
  property: CompletionItemKind.Property,
  type: CompletionItemKind.Class,
  value: CompletionItemKind.EnumMember,
  function: CompletionItemKind.Function,
  pseudo: CompletionItemKind.Constant,
  attribute: CompletionItemKind.Field,
  key: CompletionItemKind.Value,
  skeleton: CompletionItemKind.Snippet,
  parameter: CompletionItemKind.Variable,
  resource: CompletionItemKind.Struct,
  local: CompletionItemKind.Variable,
  condition: CompletionItemKind.Event,
  mapping: CompletionItemKind.Struct,
  rule: CompletionItemKind.Interface,
  output: CompletionItemKind.Variable,
  operation: CompletionItemKind.Method,
};
