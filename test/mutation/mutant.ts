/** What a mutation is: a right template with one thing broken, by edits of its text, and where and how that must be told. */
import type { Edit, Span } from '@ros-lint/core';
import { tags } from '../../packages/core/src/functions/index.ts';
import { readTemplate, type Template } from '../../packages/core/src/model/template.ts';
import type { RosErrorCode } from '../../packages/core/src/rules/rule.ts';
import type { Spec } from '../../packages/core/src/spec/spec.ts';
import type { MapNode, Node } from '../../packages/core/src/syntax/node.ts';
import { resolve } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import type { Random } from './random.ts';

/** A template that is right, or nearly so, with its model. */
export interface Subject {
  /** Where it comes from. */
  readonly path: string;
  readonly text: string;
  readonly root: MapNode;
  readonly template: Template;
}

/** One way of breaking templates. */
export interface Kind {
  readonly name: string;
  /** The codes that the service may answer with; `none` where it answers nothing. */
  readonly codes: readonly (RosErrorCode | 'none')[];
  /** Breaks one thing; nothing when the template has no such thing. */
  readonly breakIn: (subject: Subject, random: Random) => Breakage | undefined;
}

/** Edits whose new text marks the wrong token with « and »; or the places of the old text of which one becomes wrong. */
export interface Breakage {
  readonly edits: readonly Edit[];
  readonly places?: readonly Span[];
}

/** The text after a breakage, and the tokens of which one must be told. */
export interface Mutant {
  readonly text: string;
  readonly tokens: readonly Span[];
  /** Where a place of the old text lies now. */
  readonly moved: (span: Span) => Span;
}

export function readSubject(path: string, text: string, spec: Spec): Subject | undefined {
  const document = parse(path, text, tags);
  const root = document.root && resolve(document.root);
  if (root?.kind !== 'map' || document.problems.length > 0) return undefined;
  return { path, text, root, template: readTemplate(document, root, spec) };
}

export function apply(text: string, { edits, places = [] }: Breakage): Mutant {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const tokens: Span[] = [];
  let result = '';
  let at = 0;
  for (const { span, newText } of sorted) {
    result += text.slice(at, span.start);
    const open = newText.indexOf('«');
    const close = newText.indexOf('»');
    if (open !== -1) tokens.push({ start: result.length + open, end: result.length + close - 1 });
    result += newText.replace(/[«»]/g, '');
    at = span.end;
  }
  const moved = ({ start, end }: Span): Span => ({ start: offset(start), end: offset(end) });
  const offset = (before: number) =>
    sorted.reduce((sum, { span, newText }) => {
      const grown = newText.replace(/[«»]/g, '').length - (span.end - span.start);
      return span.end <= before ? sum + grown : sum;
    }, before);
  return { text: result + text.slice(at), tokens: [...tokens, ...places.map(moved)], moved };
}

/** Puts a value, written as JSON, where another stands. */
export function replaceValue({ start, end }: Span, newText: string): Edit {
  return { span: { start, end }, newText };
}

/** Puts an entry in front of the first entry of a map, in the style of the map. */
export function insertEntry({ text }: Subject, map: MapNode, key: string, value: string): Edit | undefined {
  const first = map.entries[0]?.key;
  if (first === undefined || map.style === 'tag') return undefined;
  const { start } = first;
  if (text.charAt(map.start) === '{') return insertAt(start, `"${key}": ${value}, `);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start).replace(/-/g, ' ');
  return /^ *$/.test(indent) ? insertAt(start, `${key}: ${value}\n${indent}`) : undefined;
}

/** The same for a value that may stand on lines of its own, below its key: the new one stands behind the key. */
export function replaceNode({ text }: Subject, { start, end }: Span, newText: string): Edit {
  const before = text.slice(0, start).trimEnd().length;
  const isBelow = text.slice(before, start).includes('\n') && text.charAt(before - 1) === ':';
  return isBelow ? { span: { start: before, end }, newText: ` ${newText}` } : { span: { start, end }, newText };
}

export function insertAt(start: number, newText: string): Edit {
  return { span: { start, end: start }, newText };
}

/** Takes an entry of a map away; nothing for the only one. */
export function removeEntry({ text }: Subject, map: MapNode, name: string): Edit | undefined {
  const index = map.entries.findIndex(({ key }) => key.value === name);
  const entry = map.entries[index];
  if (entry === undefined || map.entries.length < 2) return undefined;
  const { start } = entry.key;
  const next = map.entries[index + 1]?.key.start;
  const isFlow = text.charAt(map.start) === '{';
  if (next !== undefined) return { span: { start, end: next }, newText: '' };
  if (isFlow) return { span: { start: map.entries[index - 1]?.value.end ?? start, end: entry.value.end }, newText: '' };
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', entry.value.end);
  return { span: { start: lineStart, end: newline === -1 ? text.length : newline + 1 }, newText: '' };
}

export function mapIn(node: Node | undefined): MapNode | undefined {
  const target = node && resolve(node);
  return target?.kind === 'map' ? target : undefined;
}
