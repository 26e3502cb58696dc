/** Answers with completions, written as the client can insert them, and tells about one when it is looked at. */
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type CompletionList,
  InsertTextFormat,
} from 'vscode-languageserver';
import { toOffset, toRange, toTextEdits, withLineEnds } from '../convert.ts';
import { innermost } from '../embedded.ts';
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
    const newest = documents.newest(uri);
    const none: CompletionList = { isIncomplete: false, items: [] };
    if (newest === undefined || !isServed(serving, newest)) return none;
    const at = toOffset(newest, position);
    const snapshot = innermost(newest, { start: at, end: at });
    const offset = toOffset(snapshot, position);
    // The piece around the cursor is read anew, so no judgement has to be waited for.
    const { items, isCut } = complete(snapshot, offset);
    return { isIncomplete: isCut, items: items.flatMap((item, index) => itemOf(serving, snapshot, item, index) ?? []) };
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
  if (!serving.settingsFor(snapshot.uri).enable) return false;
  return snapshot.isOursSoFar();
}

/** Nothing for what cannot be written in the text around. */
function itemOf(serving: Serving, snapshot: Snapshot, item: Item, index: number): CompletionItem | undefined {
  const client = serving.client();
  const snippet = client.snippets ? spelledSnippet(snapshot, item) : undefined;
  const newText = snippet ?? spelled(snapshot, item.insert);
  const extra = item.extra === undefined ? undefined : toTextEdits(snapshot, item.extra);
  if (newText === undefined || (item.extra !== undefined && extra === undefined)) return undefined;
  const range = toRange(snapshot, item.span);
  return {
    label: item.label,
    kind: kinds[item.kind],
    ...(item.detail !== undefined && item.detail !== '' && { detail: item.detail }),
    sortText: String(index).padStart(4, '0'),
    filterText: item.filter ?? filterOf(snapshot, item),
    textEdit: { range, newText },
    ...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(extra && { additionalTextEdits: extra }),
    ...(item.isDeprecated && { tags: [CompletionItemTag.Deprecated] }),
    ...(item.leadsOn && client.suggestsAgain && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
    ...(item.about && { data: { uri: snapshot.uri, about: item.about } }),
  };
}

const spelled = ({ text, around }: Snapshot, newText: string) =>
  around === undefined ? withLineEnds(text, newText) : around.spell(newText);

function spelledSnippet({ text, around }: Snapshot, { snippet, span }: Item): string | undefined {
  if (snippet === undefined || around === undefined) return snippet && withLineEnds(text, snippet);
  return around.spellSnippet(snippet, span.start);
}

/** Editors compare the replaced text with the label, which does not begin with a quote or with the text around a placeholder. */
function filterOf({ text, around }: Snapshot, { label, span }: Item): string {
  const outer = around?.toOuter(span) ?? span;
  const typed = (around?.text.text ?? text).slice(outer.start, outer.end);
  return `${/^\\*['"]/.exec(typed)?.[0] ?? ''}${label}`;
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
