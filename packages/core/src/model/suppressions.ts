/** What the author of a file has asked ros-lint not to report: in comments, or in Metadata where there are no comments. */
import { contentSpan } from '../functions/argument.ts';
import type { Document } from '../syntax/document.ts';
import { type AliasNode, type Node, resolve, type ScalarNode, valueIn } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

/** One wish not to hear of one rule in one part of the text. */
export interface Suppression {
  /** The rule, or nothing when every rule is meant. */
  readonly rule: string | undefined;
  /** The name of the rule, or the directive itself when it names none. */
  readonly span: Span;
  /** The part of the text whose findings are not reported. */
  readonly scope: Span;
  /** What has to go to take the wish back. */
  readonly removal: Span;
}

/** The key in Metadata below which rules are named. */
export const metadataKey = 'ros-lint';

const directive = /#\s*ros-lint-(disable-next-line|disable-line|disable-file|disable|enable)\b([^\n\r]*)/;

/** Every suppression of a text. Cheap for texts that have none. */
export function suppressionsOf(text: string, document: Document | undefined): Suppression[] {
  if (!text.includes(metadataKey)) return [];
  const comments = document?.language === 'json' ? [] : (document?.comments ?? looseComments(text));
  return [...inComments(text, comments), ...inMetadata(text, document?.root)];
}

/** Comments of files that are no documents of ours, such as scripts with requests in them. */
function looseComments(text: string): { start: number; end: number; text: string }[] {
  return [...text.matchAll(/(?<=^|\s)#[^\n\r]*/g)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, text: match[0] };
  });
}

function* inComments(text: string, comments: readonly (Span & { readonly text: string })[]): Iterable<Suppression> {
  const parsed = comments.flatMap((comment) => readDirective(comment));
  for (const [index, { kind, names, comment }] of parsed.entries()) {
    if (kind === 'enable') continue;
    const scope = scopeOf(kind, text, comment, () =>
      endOfBlock(
        names.map(({ rule }) => rule),
        parsed.slice(index + 1),
        text,
      ),
    );
    for (const name of names) yield { ...name, scope, removal: removalOf(text, comment, name.span, names.length) };
  }
}

interface Directive {
  readonly kind: string;
  readonly names: readonly { readonly rule: string | undefined; readonly span: Span }[];
  readonly comment: Span;
}

function readDirective(comment: Span & { readonly text: string }): Directive[] {
  const match = directive.exec(comment.text);
  if (match === null) return [];
  const [whole, kind = '', rest = ''] = match;
  const written = rest.replace(/\s--.*$/, '');
  const from = comment.start + match.index + whole.length - rest.length;
  const names = [...written.matchAll(/[^\s,]+/g)].map((name) => {
    return { rule: name[0], span: { start: from + name.index, end: from + name.index + name[0].length } };
  });
  const all = { rule: undefined, span: { start: comment.start + match.index, end: from } };
  return [{ kind, names: names.length > 0 ? names : [all], comment: { start: comment.start, end: comment.end } }];
}

function scopeOf(kind: string, text: string, comment: Span, endOfDisabled: () => number): Span {
  if (kind === 'disable-file') return { start: 0, end: text.length };
  if (kind === 'disable') return { start: comment.end, end: endOfDisabled() };
  if (kind === 'disable-line') return { start: lineStart(text, comment.start), end: lineEnd(text, comment.end) };
  // Further comments may stand between the directive and the line it is about.
  let start = lineEnd(text, comment.end) + 1;
  while (start < text.length && /^\s*(?:#|$)/.test(text.slice(start, lineEnd(text, start))))
    start = lineEnd(text, start) + 1;
  return { start, end: lineEnd(text, start) };
}

/** Where the block ends that a `disable` opens: at the next `enable` of one of its rules, or of all. */
function endOfBlock(rules: readonly (string | undefined)[], later: readonly Directive[], text: string): number {
  const end = later.find(
    ({ kind, names }) => kind === 'enable' && names.some(({ rule }) => rule === undefined || rules.includes(rule)),
  );
  return end?.comment.start ?? text.length;
}

/** The whole comment, with its line when nothing else stands there; or one name of several. */
function removalOf(text: string, comment: Span, name: Span, names: number): Span {
  if (names > 1) {
    const behind = /^\s*,\s*|^\s+(?!--)/.exec(text.slice(name.end, comment.end))?.[0].length ?? 0;
    // The last name takes the comma before it along.
    const before = behind > 0 ? 0 : (/[\s,]*$/.exec(text.slice(comment.start, name.start))?.[0].length ?? 0);
    return { start: name.start - before, end: name.end + behind };
  }
  const start = lineStart(text, comment.start);
  const isAlone = text.slice(start, comment.start).trim() === '';
  if (isAlone) return { start, end: Math.min(lineEnd(text, comment.end) + 1, text.length) };
  const before = /\s*$/.exec(text.slice(start, comment.start))?.[0].length ?? 0;
  return { start: comment.start - before, end: comment.end };
}

/** `Metadata: { ros-lint: { disable: { rule: why } } }` of the template, or of one resource. */
function* inMetadata(text: string, written: Node | undefined): Iterable<Suppression> {
  const root = written && resolve(written);
  if (root?.kind !== 'map') return;
  yield* disabledIn(text, valueIn(root, 'Metadata'), root);
  const resources = valueIn(root, 'Resources');
  for (const { key, value } of resources?.kind === 'map' ? resources.entries : []) {
    const body = resolve(value);
    if (body.kind === 'map') yield* disabledIn(text, valueIn(body, 'Metadata'), { start: key.start, end: body.end });
  }
}

function* disabledIn(text: string, metadata: Node | undefined, scope: Span): Iterable<Suppression> {
  const ours = metadata?.kind === 'map' ? valueIn(metadata, metadataKey) : undefined;
  const disable = ours?.kind === 'map' ? valueIn(ours, 'disable') : undefined;
  const named = disable === undefined ? [] : namedIn(disable);
  for (const [index, { name, end }] of named.entries()) {
    yield {
      rule: name.raw,
      span: contentSpan(name),
      scope: { start: scope.start, end: scope.end },
      removal:
        disable?.kind !== 'scalar' && disable?.style === 'block'
          ? { start: lineStart(text, name.start), end: Math.min(lineEnd(text, end) + 1, text.length) }
          : withComma(named, index),
    };
  }
}

/** A name of a rule, and the end of what belongs to it. */
interface Named {
  readonly name: ScalarNode;
  readonly end: number;
}

/** Rules with the reason why, as they should be written; a list of them, or a single one, is understood too. */
function namedIn(disable: Exclude<Node, AliasNode>): Named[] {
  if (disable.kind === 'map') return disable.entries.map(({ key, value }) => ({ name: key, end: value.end }));
  const nodes = disable.kind === 'seq' ? disable.items.map(resolve) : [disable];
  return nodes.flatMap((node) =>
    node.kind === 'scalar' && typeof node.value === 'string' ? [{ name: node, end: node.end }] : [],
  );
}

/** In a flow collection a name goes with a comma beside it. */
function withComma(named: readonly Named[], index: number): Span {
  const { name, end } = named[index] as Named;
  const next = named[index + 1]?.name.start;
  return next === undefined ? { start: named[index - 1]?.end ?? name.start, end } : { start: name.start, end: next };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
