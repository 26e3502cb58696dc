/** What each feature answers, as text for a page. */
import { applyEdits, type Edit, type Span } from '@ros-lint/core';
import type { Action } from '../../packages/language-server/src/features/actions/action.ts';
import {
  dependenciesOf,
  dependentsOf,
  resourceAt,
} from '../../packages/language-server/src/features/call-hierarchy.ts';
import { actionsAt, aroundActions } from '../../packages/language-server/src/features/code-actions.ts';
import type { Item } from '../../packages/language-server/src/features/completing/item.ts';
import { complete } from '../../packages/language-server/src/features/completion.ts';
import { findDefinition } from '../../packages/language-server/src/features/definition.ts';
import { documentationOf } from '../../packages/language-server/src/features/documentation.ts';
import { foldsOf } from '../../packages/language-server/src/features/folding.ts';
import { findHover } from '../../packages/language-server/src/features/hover.ts';
import { inlayHintsIn } from '../../packages/language-server/src/features/inlay-hints.ts';
import { linksOf } from '../../packages/language-server/src/features/links.ts';
import { findReferences } from '../../packages/language-server/src/features/references.ts';
import { prepareRename, rename } from '../../packages/language-server/src/features/rename.ts';
import { selectionsAt } from '../../packages/language-server/src/features/selection.ts';
import { tokensOf } from '../../packages/language-server/src/features/semantic-tokens.ts';
import { findSignature } from '../../packages/language-server/src/features/signature.ts';
import { type Outline, outlineOf } from '../../packages/language-server/src/features/symbols.ts';
import type { Snapshot } from '../../packages/language-server/src/snapshot.ts';
import type { Scene } from './feature-pages.ts';

export const answers: { readonly [feature: string]: (scene: Scene) => string } = {
  actions: answerActions,
  completion: answerCompletion,
  folding: ({ snapshot, text }) => {
    const lines = text.split('\n');
    return foldsOf(snapshot)
      .map(
        ({ first, last, kind }) => `${first + 1}–${last + 1} ${kind}: ${lines[first]?.trim()} … ${lines[last]?.trim()}`,
      )
      .join('\n');
  },
  hints({ snapshot, text }) {
    const hints = inlayHintsIn(snapshot, { start: 0, end: text.length });
    const edits = hints.map(({ offset, label }) => ({ span: { start: offset, end: offset }, newText: `‹${label}›` }));
    return applyEdits(text, edits).text;
  },
  links: ({ snapshot, text }) =>
    marked(
      text,
      linksOf(snapshot, (uri) => uri.endsWith('child.yml')).map(({ span, target }) => ({ span, label: target })),
    ),
  needs({ snapshot, cursor, text }) {
    const resource = resourceAt(snapshot, cursor);
    if (resource === undefined) return '(nothing)';
    const line = (offset: number) => text.slice(0, offset).split('\n').length;
    const rows = (word: string, ties: ReturnType<typeof dependenciesOf>) =>
      ties.map(
        ({ resource: { name, detail }, spans }) =>
          `${word} ${name} (${detail}), line ${spans.map(({ start }) => line(start)).join(', ')}`,
      );
    return [
      resource.name,
      ...rows('needs', dependenciesOf(snapshot, resource)),
      ...rows('is needed by', dependentsOf(snapshot, resource)),
    ].join('\n');
  },
  selection: ({ snapshot, cursor, text }) =>
    selectionsAt(snapshot, cursor)
      .map(({ start, end }) => JSON.stringify(text.slice(start, end)).slice(0, 90))
      .join('\n'),
  signature({ snapshot, cursor }) {
    const found = findSignature(snapshot, cursor);
    if (found === undefined) return '(nothing)';
    const [from, to] = found.parameters[found.active ?? -1] ?? [0, 0];
    return `${found.label}\n${' '.repeat(from)}${'^'.repeat(to - from)}`.trimEnd();
  },
  tokens: ({ snapshot, text }) =>
    tokensOf(snapshot)
      .map(({ span, type, modifiers }) => [text.slice(span.start, span.end), type, ...modifiers].join(' · '))
      .join('\n'),
  definition({ snapshot, cursor, text }) {
    const found = findDefinition(snapshot, cursor);
    return found === undefined
      ? '(nothing)'
      : marked(text, [{ span: outer(snapshot, found.target), label: 'definition' }]);
  },
  diagnostics: ({ snapshot, text, options }) =>
    marked(
      text,
      snapshot.analysis.diagnostics
        .filter(({ rule }) => options.only === undefined || options.only.split(',').includes(rule))
        .map(({ span, severity, rule }) => ({ span, label: `${severity} ${rule}` })),
    ),
  documentation({ snapshot, cursor, options }) {
    const item = complete(snapshot, cursor).items.find(({ label }) => label === options.of);
    return (item?.about && documentationOf(item.about, snapshot)) ?? '(nothing)';
  },
  hover({ snapshot, cursor, text }) {
    const hover = findHover(snapshot, cursor);
    if (hover === undefined) return '(nothing)';
    const { start, end } = outer(snapshot, hover.span);
    return `[${text.slice(start, end)}]\n${plainFences(hover.card)}`;
  },
  references: ({ snapshot, cursor, text }) =>
    marked(
      text,
      findReferences(snapshot, cursor).map(({ span, role }) => ({ span: outer(snapshot, span), label: role })),
    ),
  rename({ snapshot, cursor, text, options }) {
    const prepared = prepareRename(snapshot, cursor);
    const result = rename(snapshot, cursor, options.to ?? 'Renamed');
    if (result === undefined) return '(nothing)';
    if ('refusal' in result) return `refused: ${result.refusal.en}`;
    return `[${prepared?.name}]\n${edited(text, snapshot, result.edits)}`;
  },
  symbols: ({ snapshot }) =>
    outlineOf(snapshot)
      .map((each) => renderOutline(each, ''))
      .join(''),
};

/** The titles; with `apply=Words_of_a_title` the text after that action, with `only=kind` the actions of a kind. */
function answerActions({ snapshot, whole, cursor, text, options }: Scene): string {
  const only = options.only === undefined ? undefined : [options.only];
  const span = { start: cursor, end: cursor };
  const around = snapshot === whole ? [] : aroundActions({ snapshot: whole, span: outer(snapshot, span) }, only);
  const inner = actionsAt(snapshot, span, only);
  const actions = [...inner, ...around];
  if (options.apply === undefined) return actions.map(renderAction).join('\n') || '(nothing)';
  const words = options.apply.replaceAll('_', ' ');
  const action = actions.find(({ title }) => title.includes(words));
  if (action === undefined) return `(no such action)\n${actions.map(renderAction).join('\n')}`;
  return action.file?.text ?? edited(text, inner.includes(action) ? snapshot : whole, action.edits);
}

function renderAction({ title, kind, isPreferred }: Action): string {
  return `${kind}: ${title}${isPreferred ? ' (preferred)' : ''}`;
}

const MOST = 12;

/** The items in their order; with `accept=Label` the text after it was taken, with stops as they are. */
function answerCompletion({ snapshot, cursor, text, options }: Scene): string {
  const { items } = complete(snapshot, cursor);
  if (options.accept !== undefined) {
    const item = items.find(({ label }) => label === options.accept);
    return item === undefined ? `(no ${options.accept})` : accepted(text, snapshot, item, options.plain !== undefined);
  }
  const shown = options.kind === undefined ? items : items.filter(({ kind }) => kind === options.kind);
  const most = Number(options.top ?? MOST);
  const rows = shown.slice(0, most).map(({ label, kind, detail }) => [label, kind, detail].filter(Boolean).join(' · '));
  if (shown.length > most) rows.push(`… and ${shown.length - most} more`);
  return rows.length === 0 ? '(nothing)' : rows.join('\n');
}

function accepted(text: string, snapshot: Snapshot, item: Item, isPlain: boolean): string {
  const { around } = snapshot;
  const insert = around === undefined ? item.insert : (around.spell(item.insert) ?? '(cannot be written)');
  const snippet =
    around === undefined || item.snippet === undefined
      ? item.snippet
      : around.spellSnippet(item.snippet, item.span.start);
  const span = outer(snapshot, item.span);
  const extra = around === undefined ? (item.extra ?? []) : (around.write(item.extra ?? []) ?? []);
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const indent = /^[ ]*(?:- +)*/.exec(text.slice(lineStart))?.[0].replace(/-/g, ' ') ?? '';
  // Editors indent the lines of a snippet like the line that it is inserted into, and plain text not at all.
  const newText = isPlain || snippet === undefined ? insert : snippet.replace(/\n/g, `\n${indent}`);
  const edits: Edit[] = [{ span, newText }, ...extra];
  return applyEdits(text, edits).text;
}

function renderOutline({ name, detail, kind, children }: Outline, indent: string): string {
  const own = `${indent}${name} (${kind}${detail === '' ? '' : `: ${detail}`})\n`;
  return own + children.map((child) => renderOutline(child, `${indent}  `)).join('');
}

/** A place of a document in the text around it. */
const outer = ({ around }: Snapshot, span: Span): Span => around?.toOuter(span) ?? span;

/** The whole text after edits of a document in it. */
function edited(text: string, { around }: Snapshot, edits: readonly Edit[]): string {
  const written = around === undefined ? edits : around.write(edits);
  return written === undefined ? '(cannot be written)' : applyEdits(text, written).text;
}

/** Only the lines that something is on, each with marks below. */
export function marked(text: string, places: readonly { readonly span: Span; readonly label: string }[]): string {
  if (places.length === 0) return '(nothing)';
  return places
    .map(({ span, label }) => {
      const start = text.lastIndexOf('\n', span.start - 1) + 1;
      const lineEnd = text.indexOf('\n', span.start);
      const line = text.slice(start, lineEnd === -1 ? text.length : lineEnd);
      const marks = '^'.repeat(Math.max(Math.min(span.end, start + line.length) - span.start, 1));
      const number = text.slice(0, start).split('\n').length;
      return `${String(number).padStart(3)} ${line}\n    ${' '.repeat(span.start - start)}${marks} ${label}`;
    })
    .join('\n');
}

/** Fences inside a fence would end it. */
function plainFences(card: string): string {
  return card.replace(/```/g, "'''");
}
