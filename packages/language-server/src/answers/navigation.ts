/** Answers about names: where they are declared, where they are used, what they are called from now on. */

import type { Edit, Span } from '@ros-lint/core';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  ErrorCodes,
  type Location,
  type LocationLink,
  ResponseError,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { toRange, toTextEdits } from '../convert.ts';
import { givenNames, placeAt } from '../embedded.ts';
import { findDefinition } from '../features/definition.ts';
import { declarationAt } from '../features/occurrences.ts';
import { findReferences } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { type Outline, type OutlineKind, outlineOf } from '../features/symbols.ts';
import type { Serving } from '../server.ts';
import { type Snapshot, templateAt } from '../snapshot.ts';

export function registerNavigation(serving: Serving): void {
  const { connection, documents } = serving;

  connection.onDefinition(({ textDocument: { uri }, position }) =>
    serving.answer<Location | LocationLink[] | null>(uri, null, (whole) => {
      const { snapshot, offset, from } = placeAt(whole, position);
      const found = findDefinition(snapshot, offset);
      if (found === undefined) return null;
      const targetSelectionRange = toRange(snapshot, found.target);
      if (!serving.client().definitionLinks) return { uri, range: targetSelectionRange };
      const originSelectionRange = from === undefined ? toRange(snapshot, found.origin) : toRange(whole, from);
      const targetRange = toRange(snapshot, found.whole);
      return [{ originSelectionRange, targetUri: uri, targetRange, targetSelectionRange }];
    }),
  );

  connection.onReferences(({ textDocument: { uri }, position, context }) =>
    serving.answer<Location[]>(uri, [], (whole) => {
      const { snapshot, offset } = placeAt(whole, position);
      const inside = findReferences(snapshot, offset).filter(
        ({ role }) => context.includeDeclaration || role === 'use',
      );
      const ranges = [
        ...inside.map(({ span }) => toRange(snapshot, span)),
        ...outsideOf(snapshot, offset).map((span) => toRange(whole, span)),
      ];
      return ranges.map((range) => ({ uri, range }));
    }),
  );

  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    serving.answer<DocumentHighlight[]>(uri, [], (whole) => {
      const { snapshot, offset } = placeAt(whole, position);
      const inside = findReferences(snapshot, offset).map(({ span, role }) => ({
        range: toRange(snapshot, span),
        kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
      const outside = outsideOf(snapshot, offset).map((span) => toRange(whole, span));
      return [...inside, ...outside.map((range) => ({ range, kind: DocumentHighlightKind.Read }))];
    }),
  );

  connection.onPrepareRename(({ textDocument: { uri }, position }) =>
    serving.answer(uri, null, (whole) => {
      const { snapshot, offset, from } = placeAt(whole, position);
      const found = prepareRename(snapshot, offset);
      if (found === undefined) return null;
      const range = from === undefined ? toRange(snapshot, found.span) : toRange(whole, from);
      return { range, placeholder: found.name };
    }),
  );

  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    serving.answer<WorkspaceEdit | null>(uri, null, (whole) => {
      const { snapshot, offset } = placeAt(whole, position);
      const result = rename(snapshot, offset, newName);
      if (result === undefined) return null;
      if ('refusal' in result) throw new ResponseError(ErrorCodes.InvalidParams, result.refusal[snapshot.language]);
      // What the request names is a plain word, and so is the new name: both stand in every form as they are.
      const outside = outsideOf(snapshot, offset).map((span) => ({ span, newText: newName }));
      const edits = snapshot.around === undefined ? result.edits : snapshot.around.write(result.edits);
      return (edits && workspaceEdit(serving, whole, [...edits, ...outside])) ?? null;
    }),
  );

  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    serving.answer<DocumentSymbol[] | SymbolInformation[]>(uri, [], (snapshot) => {
      const outlines = outlineOf(snapshot);
      if (serving.client().hierarchicalSymbols) return outlines.map((each) => symbolOf(snapshot, each));
      return outlines.flatMap((each) => flat(snapshot, each, undefined));
    }),
  );

  connection.onWorkspaceSymbol(async ({ query }) => {
    documents.note();
    const wanted = query.toLowerCase();
    const found: SymbolInformation[] = [];
    for (const { uri } of documents.all()) {
      const symbols = await serving.answer<SymbolInformation[]>(uri, [], (snapshot) =>
        sectionsOf(outlineOf(snapshot)).flatMap(({ name, children }) =>
          children
            .filter(({ kind }) => kind !== 'field' && kind !== 'property')
            .map((each) => symbolInformation(snapshot, each, name)),
        ),
      );
      found.push(...symbols.filter(({ name }) => name.toLowerCase().includes(wanted)));
    }
    return found;
  });
}

/** The sections of a template, or of all templates that requests hold. */
const sectionsOf = (outlines: readonly Outline[]): readonly Outline[] =>
  outlines.flatMap((outline) => (outline.kind === 'request' ? outline.children : outline));

/** Where the request around a template names the parameter that is declared or used at an offset of it. */
function outsideOf(snapshot: Snapshot, offset: number): readonly Span[] {
  if (snapshot.around === undefined) return [];
  const template = templateAt(snapshot, offset);
  const touched = template && declarationAt(template, offset);
  if (touched?.declaration.kind !== 'parameter' || touched.template !== snapshot.template) return [];
  return givenNames(snapshot, touched.declaration.name);
}

/** Edits of one document, in the form that the client can apply; nothing where they cannot be written in the text around. */
export function workspaceEdit(serving: Serving, snapshot: Snapshot, edits: readonly Edit[]): WorkspaceEdit | undefined {
  const { uri, version } = snapshot;
  const textEdits = toTextEdits(snapshot, edits);
  if (textEdits === undefined) return undefined;
  if (!serving.client().documentChanges) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}

const symbolKinds: { readonly [Kind in OutlineKind]: SymbolKind } = {
  request: SymbolKind.Method,
  section: SymbolKind.Namespace,
  text: SymbolKind.String,
  parameter: SymbolKind.Variable,
  resource: SymbolKind.Class,
  local: SymbolKind.Variable,
  condition: SymbolKind.Boolean,
  mapping: SymbolKind.Object,
  rule: SymbolKind.Interface,
  output: SymbolKind.Constant,
  field: SymbolKind.Field,
  property: SymbolKind.Property,
};

function symbolOf(snapshot: Snapshot, { name, detail, kind, span, whole, children }: Outline): DocumentSymbol {
  return {
    name,
    ...(detail !== '' && { detail }),
    kind: symbolKinds[kind],
    range: toRange(snapshot, whole),
    selectionRange: toRange(snapshot, span),
    children: children.map((each) => symbolOf(snapshot, each)),
  };
}

function flat(snapshot: Snapshot, each: Outline, container: string | undefined): SymbolInformation[] {
  return [
    symbolInformation(snapshot, each, container),
    ...each.children.flatMap((child) => flat(snapshot, child, each.name)),
  ];
}

function symbolInformation(snapshot: Snapshot, { name, kind, span }: Outline, container?: string): SymbolInformation {
  const location = { uri: snapshot.uri, range: toRange(snapshot, span) };
  return { name, kind: symbolKinds[kind], location, ...(container !== undefined && { containerName: container }) };
}
