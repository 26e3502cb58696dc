/** Text that stands in a file in another spelling (percent-encoded, quoted for a shell), and the way back to where each unit stands. */
import type { Span } from '../../text/span.ts';

export interface Written extends Span {
  /** What it says once the spelling is undone. */
  readonly value: string;
  /** Where the pieces of the value stand, found when somebody asks; missing where the value stands in the file as it is. */
  readonly pieces?: () => readonly Piece[];
  /** True when a part of it is known only at run time: a shell variable, a placeholder of a request file. */
  readonly opaque?: true;
  /** The file whose content the value is, where the text names one. */
  readonly file?: string;
}

/** A piece of the value: as long as its span where it stands there unit by unit, else a spelling of the whole piece. */
interface Piece extends Span {
  /** Where the piece starts in the value. */
  readonly at: number;
  readonly length: number;
}

/** A piece of a file that says what it says. */
export function verbatim(text: string, start: number, end: number): Written {
  return { value: text.slice(start, end), start, end };
}

/** Where a part of the value stands in the file. */
export function placeIn(written: Written, from: number, to: number): Span {
  const { start, end, pieces } = written;
  if (pieces === undefined) return { start: start + from, end: start + to };
  const all = pieces();
  const first = all[pieceAt(all, from)];
  const left = first === undefined || from >= written.value.length ? end : startIn(first, from);
  const last = to > from ? all[pieceAt(all, to - 1)] : undefined;
  return { start: left, end: last === undefined ? left : Math.max(left, endIn(last, to)) };
}

function startIn({ at, length, start, end }: Piece, index: number): number {
  return length === end - start ? start + index - at : start;
}

function endIn({ at, length, start, end }: Piece, index: number): number {
  return length === end - start ? start + index - at : end;
}

/** The index of the piece that holds a unit of the value. */
function pieceAt(pieces: readonly Piece[], index: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A part of a written text. */
export function slice(written: Written, from: number, to: number): Written {
  const value = written.value.slice(from, to);
  const part = { value, ...placeIn(written, from, to), ...opacityOf(written) };
  if (written.pieces === undefined) return part;
  return { ...part, pieces: once(() => cut(written.pieces?.() ?? [], from, from + value.length)) };
}

function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const parts: Piece[] = [];
  for (let index = pieceAt(pieces, from); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.at >= to) break;
    const left = Math.max(piece.at, from);
    const right = Math.min(piece.at + piece.length, to);
    if (right <= left) continue;
    parts.push({ at: left - from, length: right - left, start: startIn(piece, left), end: endIn(piece, right) });
  }
  return parts;
}

/** The same without white space at both ends. */
export function trim(written: Written): Written {
  const { value } = written;
  const from = value.length - value.trimStart().length;
  const to = Math.max(value.trimEnd().length, from);
  return from === 0 && to === value.length ? written : slice(written, from, to);
}

/** Builds a written text piece by piece. */
export interface Writer {
  /** Adds what the file says between two offsets; unit by unit when it is as long as they are apart. */
  add(text: string, start: number, end: number): void;
  /** Says that a part cannot be known. */
  blur(): void;
  /** The whole, which ends at that offset. */
  end(offset: number): Written;
}

export function writerAt(start: number): Writer {
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let at = 0;
  let opaque = false;
  return {
    add(text, from, to) {
      if (text === '') return;
      texts.push(text);
      pieces.push({ at, length: text.length, start: from, end: to });
      at += text.length;
    },
    blur() {
      opaque = true;
    },
    end(offset) {
      const written = { value: texts.join(''), start, end: offset, pieces: () => pieces };
      return opaque ? { ...written, opaque: true } : written;
    },
  };
}

/** Undoes percent-encoding as in RFC 3986; in a form body `+` stands for a blank. What is no valid encoding stays as it is. */
export function decodePercent(written: Written, form: 'query' | 'body'): Written {
  const { value, start, end } = written;
  if (!value.includes('%') && !(form === 'body' && value.includes('+'))) return written;
  const whole = decoded(form === 'body' ? value.replaceAll('+', ' ') : value);
  if (whole === undefined) return { ...decodeParts(written, form), ...opacityOf(written) };
  const pieces = once(() => decodeParts(written, form).pieces?.() ?? []);
  return { value: whole, start, end, pieces, ...opacityOf(written) };
}

/** The same character by character, each with its place. */
function decodeParts(written: Written, form: 'query' | 'body'): Written {
  const writer = writerAt(written.start);
  const tokens = form === 'body' ? /[^%+]+|\+|(?:%[0-9A-Fa-f]{2})+|%/g : /[^%]+|(?:%[0-9A-Fa-f]{2})+|%/g;
  for (const match of written.value.matchAll(tokens)) {
    const [token] = match;
    const from = match.index;
    if (token.startsWith('%') && token.length > 1) decodeRun(token, from, written, writer);
    else if (token === '+' && form === 'body') add(' ', from, 1, written, writer);
    else copy(written, from, from + token.length, writer);
  }
  return writer.end(written.end);
}

function decodeRun(run: string, from: number, written: Written, writer: Writer): void {
  for (let at = 0; at < run.length; ) {
    const length = sequenceLength(Number.parseInt(run.slice(at + 1, at + 3), 16)) * 3;
    const character = decoded(run.slice(at, at + length));
    add(character ?? run.slice(at, at + 3), from + at, character === undefined ? 3 : length, written, writer);
    at += character === undefined ? 3 : length;
  }
}

function add(text: string, from: number, length: number, written: Written, writer: Writer): void {
  const place = placeIn(written, from, from + length);
  writer.add(text, place.start, place.end);
}

/** Hands a part on as it is, piece by piece. */
function copy(written: Written, from: number, to: number, writer: Writer): void {
  if (written.pieces === undefined) return add(written.value.slice(from, to), from, to - from, written, writer);
  for (const { at, length, start, end } of cut(written.pieces(), from, to)) {
    writer.add(written.value.slice(from + at, from + at + length), start, end);
  }
}

/** How many bytes the UTF-8 sequence has that starts with this byte. */
function sequenceLength(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not UTF-8, or a lone percent sign: the bytes stay as they are written.
    return undefined;
  }
}

function opacityOf({ opaque }: Written): { opaque?: true } {
  return opaque === undefined ? {} : { opaque };
}

function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
