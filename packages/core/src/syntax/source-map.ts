/** From a place in the value of a scalar to its place in the text, through quotes, escapes, folding and indentation. */
import type { Span } from '../text/span.ts';
import type { ScalarNode } from './node.ts';

/**
 * The span of `value.slice(from, to)` in the text. Exact for every style, because only white space is ever folded:
 * the other characters of a value stand in the text in the same order.
 */
export function spanInScalar(text: string, scalar: ScalarNode, from: number, to: number): Span {
  return scalarMap(text, scalar)(from, to);
}

/** The same for many places in one scalar: what has to be counted is counted once. */
export function scalarMap(text: string, scalar: ScalarNode): (from: number, to: number) => Span {
  if (typeof scalar.value !== 'string') return () => ({ start: scalar.start, end: scalar.end });
  if (isVerbatim(text, scalar)) {
    const shift = scalar.start + (scalar.style === 'plain' ? 0 : 1);
    return (from, to) => ({ start: shift + from, end: shift + to });
  }
  const content = text.slice(scalar.start + 1, scalar.end - 1);
  if (scalar.style === 'double' && !/[\r\n]/.test(content)) return escapeMap(text, content, scalar.start + 1);
  const offsets = offsetsOf(text, scalar);
  return (from, to) => {
    const start = offsets[from] ?? scalar.end;
    const end = (offsets[to - 1] ?? scalar.end - 1) + widthAt(text, scalar, offsets, to);
    return { start, end: to > from ? Math.max(start, end) : start };
  };
}

/** A run of the value that stands in the text as it is, or the one or two units of an escape. */
interface Run extends Span {
  readonly at: number;
  readonly isEscape: boolean;
}

/** Double quotes on one line, where nothing is folded: only escapes differ in length. */
function escapeMap(text: string, content: string, contentStart: number): (from: number, to: number) => Span {
  const runs: Run[] = [];
  let at = 0;
  let from = 0;
  const verbatim = (end: number) => {
    if (end > from) runs.push({ at, start: contentStart + from, end: contentStart + end, isEscape: false });
    at += Math.max(end - from, 0);
  };
  for (let mark = content.indexOf('\\'); mark !== -1; mark = content.indexOf('\\', from)) {
    verbatim(mark);
    const { end, units } = escapeAt(text, contentStart + mark);
    runs.push({ at, start: contentStart + mark, end, isEscape: true });
    at += units;
    from = end - contentStart;
  }
  verbatim(content.length);
  const size = at;
  const last = contentStart + content.length;
  return (first, behind) => {
    const left = first < size ? runAt(runs, first) : undefined;
    const start = left === undefined ? last : left.isEscape ? left.start : left.start + first - left.at;
    const right = behind > first ? runAt(runs, behind - 1) : undefined;
    if (right === undefined) return { start, end: start };
    return { start, end: Math.max(start, right.isEscape ? right.end : right.start + behind - right.at) };
  };
}

/** The run that holds a unit of the value. */
function runAt(runs: readonly Run[], index: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}

/** The place in the value of the unit that stands at `offset` of the text, or behind which the offset lies. */
export function valueIndexAt(text: string, scalar: ScalarNode, offset: number): number {
  if (typeof scalar.value !== 'string') return 0;
  if (isVerbatim(text, scalar)) {
    const shift = scalar.start + (scalar.style === 'plain' ? 0 : 1);
    return Math.min(Math.max(offset - shift, 0), scalar.value.length);
  }
  const offsets = offsetsOf(text, scalar);
  const index = offsets.findIndex((at) => at >= offset);
  return index === -1 ? scalar.value.length : index;
}

/** True when the value stands in the text as it is, in one piece. */
function isVerbatim(text: string, scalar: ScalarNode): boolean {
  if (scalar.style === 'literal' || scalar.style === 'folded') return false;
  const quotes = scalar.style === 'plain' ? 0 : 2;
  const length = (scalar.value as string).length;
  if (scalar.end - scalar.start !== length + quotes) return false;
  return text.startsWith(scalar.value as string, scalar.start + quotes / 2);
}

/** For each UTF-16 unit of the value, where in the text it starts. */
function offsetsOf(text: string, scalar: ScalarNode): number[] {
  const value = scalar.value as string;
  const offsets: number[] = [];
  let at = contentStart(text, scalar);
  for (let index = 0; index < value.length; index += 1) {
    const unit = value.charCodeAt(index);
    const isBlank = isWhite(unit);
    // A blank of the value stands where the text has one; where it came from folding, directly behind its neighbour.
    if (isBlank) {
      const escaped = scalar.style === 'double' && text.charCodeAt(at) === 92 ? escapeAt(text, at) : undefined;
      offsets.push(at);
      if (escaped !== undefined && escaped.units > 0) at = escaped.end;
      else if (text.charCodeAt(at) === unit && unit !== 10) at += 1;
      continue;
    }
    at = skipFolded(text, at, scalar);
    offsets.push(at);
    if (scalar.style === 'double' && text.charCodeAt(at) === 92) {
      const escaped = escapeAt(text, at);
      for (let more = 1; more < escaped.units; more += 1) {
        index += 1;
        offsets.push(at);
      }
      at = escaped.end;
    } else if (scalar.style === 'single' && unit === 39) at += 2;
    else at += 1;
  }
  return offsets;
}

function widthAt(text: string, scalar: ScalarNode, offsets: readonly number[], to: number): number {
  const at = offsets[to - 1] ?? scalar.end;
  if (scalar.style === 'double' && text.charCodeAt(at) === 92) return escapeAt(text, at).end - at;
  if (scalar.style === 'single' && text.charCodeAt(at) === 39) return 2;
  return 1;
}

function contentStart(text: string, scalar: ScalarNode): number {
  if (scalar.style === 'plain') return scalar.start;
  if (scalar.style === 'single' || scalar.style === 'double') return scalar.start + 1;
  const headerEnd = text.indexOf('\n', scalar.start);
  return headerEnd === -1 ? scalar.end : headerEnd + 1;
}

/** Skips white space, and in double quotes escaped line breaks and escapes that stand for white space. */
function skipFolded(text: string, from: number, scalar: ScalarNode): number {
  let at = from;
  while (at < scalar.end) {
    if (isWhite(text.charCodeAt(at))) at += 1;
    else if (scalar.style === 'double' && text.charCodeAt(at) === 92 && escapeAt(text, at).blank)
      at = escapeAt(text, at).end;
    else break;
  }
  return at;
}

const blankEscapes = new Set(['t', 'n', 'r', ' ', '\t', '\n', '\r']);

/** The escape that starts at a backslash: where it ends, how many units it gives, whether they are white space. */
function escapeAt(text: string, at: number): { end: number; units: number; blank: boolean } {
  const letter = text.charAt(at + 1);
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  if (digits === 0) {
    const isBreak = letter === '\n' || letter === '\r';
    return { end: at + 2, units: isBreak ? 0 : 1, blank: blankEscapes.has(letter) };
  }
  const code = Number.parseInt(text.slice(at + 2, at + 2 + digits), 16);
  return { end: at + 2 + digits, units: code > 0xffff ? 2 : 1, blank: isWhite(code) };
}

function isWhite(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13;
}
