/** A collection of JSON that is being read, and what the text around it tells of where it ends. */
import type { Span } from '../../text/span.ts';
import type { Entry, MapNode, Node, Parent, ScalarNode, SeqNode } from '../node.ts';
import { typePlain } from '../yaml/typing.ts';
import { textIn } from './strings.ts';
import { type Token, tokenAt } from './tokens.ts';

export type OpenMap = { -readonly [Field in keyof MapNode]: MapNode[Field] } & { entries: Entry[] };
export type OpenSeq = { -readonly [Field in keyof SeqNode]: SeqNode[Field] } & { items: Node[] };

export interface Open {
  readonly node: OpenMap | OpenSeq;
  /** Column of the line that opens it. */
  readonly indent: number;
  /** Column of the first line inside it. */
  inside: number | undefined;
  key: ScalarNode | undefined;
  expects: 'entry' | 'colon' | 'value' | 'comma';
  /** The comma before the entry that is expected. */
  comma: Token | undefined;
  /** Its kind is in doubt, and that was said. */
  isFaulty: boolean;
}

/** True when the next line goes on inside a collection, so that a bracket cannot be its end. */
export function goesOn(text: string, { inside }: Open, { end }: Token): boolean {
  let next = tokenAt(text, end);
  if (next.kind === ',') next = tokenAt(text, next.end);
  return inside !== undefined && next.indent === inside && next.kind !== '}' && next.kind !== ']';
}

export function closerOf({ node }: Open): '}' | ']' {
  return node.kind === 'map' ? '}' : ']';
}

export function emptyAt(at: number, parent: OpenMap | OpenSeq): ScalarNode {
  return { kind: 'scalar', value: null, raw: '', style: 'plain', parent, start: at, end: at };
}

/** The first unit behind an offset that is no white space. */
export function nextMark(text: string, from: number): string {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at += 1;
  return text.charAt(at);
}

/** A comment with the blanks before it, and with its line when it has one for itself. */
export function commentSpan(text: string, { start, end, indent }: Token): Span {
  let from = start;
  while (from > 0 && (text.charAt(from - 1) === ' ' || text.charAt(from - 1) === '\t')) from -= 1;
  return { start: from, end: indent !== -1 && text.charAt(end) === '\n' ? end + 1 : end };
}

export function scalarOf(text: string, { kind, start, end }: Token, parent: Parent): ScalarNode {
  if (kind !== 'plain') {
    const value = textIn(text, kind, start, end);
    return { kind: 'scalar', value, raw: value, style: kind === 'single' ? 'single' : 'double', parent, start, end };
  }
  const raw = text.slice(start, end);
  return { kind: 'scalar', value: typePlain(raw), raw, style: 'plain', parent, start, end };
}

/** True when the collection that is open starts in the current line, and the one that the bracket fits does not. */
export function isNearer(open: Open, meant: Open, lineStart: number): boolean {
  return open.node.start >= lineStart && meant.node.start < lineStart;
}
