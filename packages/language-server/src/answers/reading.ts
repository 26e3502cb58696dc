/** Answers about what is shown beside the text: hover, signatures, hints, colours, folds, links, dependencies. */
import {
  type CallHierarchyItem,
  FoldingRangeKind,
  InlayHintKind,
  MarkupKind,
  type SelectionRange,
  SemanticTokensBuilder,
  SymbolKind,
} from 'vscode-languageserver';
import { plainText } from '../client.ts';
import { toOffset, toPosition, toRange, toSpan } from '../convert.ts';
import { placeAt } from '../embedded.ts';
import { dependenciesOf, dependentsOf, type Resource, resourceAt } from '../features/call-hierarchy.ts';
import { foldsOf } from '../features/folding.ts';
import { findHover } from '../features/hover.ts';
import { inlayHintsIn } from '../features/inlay-hints.ts';
import { linksOf } from '../features/links.ts';
import { selectionsAt } from '../features/selection.ts';
import { tokenModifiers, tokensOf, tokenTypes } from '../features/semantic-tokens.ts';
import { findSignature } from '../features/signature.ts';
import type { Serving } from '../server.ts';
import type { Snapshot } from '../snapshot.ts';

export function registerReading(serving: Serving): void {
  const { connection, documents } = serving;

  connection.onHover(({ textDocument: { uri }, position }) =>
    serving.answer(uri, null, (whole) => {
      const { snapshot, offset, from } = placeAt(whole, position);
      const hover = findHover(snapshot, offset);
      if (hover === undefined) return null;
      const range = from === undefined ? toRange(snapshot, hover.span) : toRange(whole, from);
      return { contents: markup(hover.card, serving.client().markdownHover), range };
    }),
  );

  connection.onSignatureHelp(async ({ textDocument: { uri }, position }) => {
    documents.note();
    await documents.ready(uri);
    const newest = documents.newest(uri);
    if (newest === undefined || !serving.settingsFor(uri).enable) return null;
    const { snapshot, offset } = placeAt(newest, position);
    if (!snapshot.isTemplateSoFar()) return null;
    const found = findSignature(snapshot, offset);
    if (found === undefined) return null;
    const { label, parameters, active, documentation } = found;
    const information = {
      label,
      documentation,
      parameters: parameters.map((each) => ({ label: [...each] as [number, number] })),
    };
    return { signatures: [information], activeSignature: 0, ...(active !== undefined && { activeParameter: active }) };
  });

  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    serving.answer(uri, null, (snapshot) => {
      if (!serving.settingsFor(uri).inlayHints) return null;
      return inlayHintsIn(snapshot, toSpan(snapshot, range)).map(({ offset, label, kind }) => ({
        position: toPosition(snapshot, offset),
        label,
        kind: kind === 'type' ? InlayHintKind.Type : InlayHintKind.Parameter,
      }));
    }),
  );

  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    serving.answer(uri, null, (snapshot) =>
      foldsOf(snapshot).map(({ first, last, kind }) => ({
        startLine: first,
        endLine: last,
        ...(kind === 'comment' && { kind: FoldingRangeKind.Comment }),
      })),
    ),
  );

  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    serving.answer<SelectionRange[] | null>(uri, null, (snapshot) =>
      positions.map((position) => selectionRange(snapshot, toOffset(snapshot, position))),
    ),
  );

  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    serving.answer(uri, null, (snapshot) =>
      linksOf(snapshot, serving.host.disk?.has).map(({ span, target }) => ({ range: toRange(snapshot, span), target })),
    ),
  );

  connection.languages.semanticTokens.on(({ textDocument: { uri } }) =>
    serving.answer(uri, { data: [] }, (snapshot) => {
      const builder = new SemanticTokensBuilder();
      for (const { span, type, modifiers } of tokensOf(snapshot)) {
        const { line, character } = toPosition(snapshot, span.start);
        const bits = modifiers.reduce((sum, each) => sum + 2 ** tokenModifiers.indexOf(each), 0);
        builder.push(line, character, span.end - span.start, tokenTypes.indexOf(type), bits);
      }
      return builder.build();
    }),
  );

  connection.languages.callHierarchy.onPrepare(({ textDocument: { uri }, position }) =>
    serving.answer(uri, null, (snapshot) => {
      const resource = resourceAt(snapshot, toOffset(snapshot, position));
      return resource === undefined ? null : [hierarchyItem(snapshot, resource)];
    }),
  );

  connection.languages.callHierarchy.onOutgoingCalls(({ item }) =>
    serving.answer(item.uri, null, (snapshot) =>
      dependenciesOf(snapshot, resourceOf(snapshot, item)).map(({ resource, spans }) => ({
        to: hierarchyItem(snapshot, resource),
        fromRanges: spans.map((span) => toRange(snapshot, span)),
      })),
    ),
  );

  connection.languages.callHierarchy.onIncomingCalls(({ item }) =>
    serving.answer(item.uri, null, (snapshot) =>
      dependentsOf(snapshot, resourceOf(snapshot, item)).map(({ resource, spans }) => ({
        from: hierarchyItem(snapshot, resource),
        fromRanges: spans.map((span) => toRange(snapshot, span)),
      })),
    ),
  );
}

export function markup(card: string, isMarkdown: boolean) {
  return isMarkdown
    ? { kind: MarkupKind.Markdown, value: card }
    : { kind: MarkupKind.PlainText, value: plainText(card) };
}

function selectionRange(snapshot: Snapshot, offset: number): SelectionRange {
  let outer: SelectionRange | undefined;
  for (const span of [...selectionsAt(snapshot, offset)].reverse()) {
    outer = { range: toRange(snapshot, span), ...(outer && { parent: outer }) };
  }
  return outer ?? { range: toRange(snapshot, { start: offset, end: offset }) };
}

function hierarchyItem(snapshot: Snapshot, { name, detail, span, whole }: Resource): CallHierarchyItem {
  return {
    name,
    detail,
    kind: SymbolKind.Class,
    uri: snapshot.uri,
    range: toRange(snapshot, whole),
    selectionRange: toRange(snapshot, span),
  };
}

function resourceOf(snapshot: Snapshot, { name, detail, range, selectionRange: own }: CallHierarchyItem): Resource {
  return { name, detail: detail ?? '', span: toSpan(snapshot, own), whole: toSpan(snapshot, range) };
}
