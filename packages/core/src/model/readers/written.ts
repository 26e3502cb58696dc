/** Text that stands in a file in another spelling (percent-encoded, quoted for a shell), and the way back to where each unit stands. */
import type { Span } from '../../text/span.ts';

export interface Written extends Span {
  /** What it says once the spelling is undone. */
  readonly value: string;
  /** For each UTF-16 unit of the value, and behind the last one, its offset in the file; missing where the value stands there as it is. */
  readonly offsets?: readonly number[];
  /** True when a part of it is known only at run time: a shell variable, a placeholder of a request file. */
  readonly opaque?: true;
}

/** A piece of a file that says what it says. */
export function verbatim(text: string, start: number, end: number): Written {
  return { value: text.slice(start, end), start, end };
}

/** Where a piece of the value stands in the file. */
export function placeIn({ start, end, offsets }: Written, from: number, to: number): Span {
  if (offsets === undefined) return { start: start + from, end: start + to };
  return { start: offsets[from] ?? end, end: Math.max(offsets[to] ?? end, offsets[from] ?? end) };
}

/** A piece of a written text. */
export function slice(written: Written, from: number, to: number): Written {
  const { start, end } = placeIn(written, from, to);
  const piece = { value: written.value.slice(from, to), start, end, ...opacityOf(written) };
  return written.offsets === undefined ? piece : { ...piece, offsets: written.offsets.slice(from, to + 1) };
}

/** The same without white space at both ends. */
export function trim(written: Written): Written {
  const { value } = written;
  const from = value.length - value.trimStart().length;
  const to = Math.max(value.trimEnd().length, from);
  return from === 0 && to === value.length ? written : slice(written, from, to);
}

/** Builds a written text unit by unit. */
export interface Writer {
  /** Adds what the file says at `offset`. */
  add(piece: string, offset: number): void;
  /** Says that a part cannot be known. */
  blur(): void;
  /** The whole, which ends at that offset. */
  end(offset: number): Written;
}

export function writerAt(start: number): Writer {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let opaque = false;
  return {
    add(piece, offset) {
      pieces.push(piece);
      for (let unit = 0; unit < piece.length; unit += 1) offsets.push(offset);
    },
    blur() {
      opaque = true;
    },
    end(offset) {
      const written = { value: pieces.join(''), start, end: offset, offsets: [...offsets, offset] };
      return opaque ? { ...written, opaque: true } : written;
    },
  };
}

/** Undoes percent-encoding as in RFC 3986; in a form body `+` stands for a blank. What is no valid encoding stays as it is. */
export function decodePercent(written: Written, form: 'query' | 'body'): Written {
  const { value } = written;
  if (!value.includes('%') && !(form === 'body' && value.includes('+'))) return written;
  const writer = writerAt(written.start);
  for (let at = 0; at < value.length; ) {
    const offset = placeIn(written, at, at).start;
    const run =
      value.charCodeAt(at) === 37 ? (/^(?:%[0-9A-Fa-f]{2})+/.exec(value.slice(at, at + 3000))?.[0] ?? '') : '';
    if (run === '') {
      writer.add(form === 'body' && value.charAt(at) === '+' ? ' ' : value.charAt(at), offset);
      at += 1;
      continue;
    }
    const length = sequenceLength(Number.parseInt(run.slice(1, 3), 16)) * 3;
    const character = decoded(run.slice(0, length));
    writer.add(character ?? run.slice(0, 3), offset);
    at += character === undefined ? 3 : length;
  }
  return { ...writer.end(written.end), ...opacityOf(written) };
}

/** How many bytes the UTF-8 sequence has that starts with this byte. */
function sequenceLength(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

function decoded(run: string): string | undefined {
  try {
    return decodeURIComponent(run);
  } catch {
    // Not UTF-8: the bytes stay as they are written.
    return undefined;
  }
}

function opacityOf({ opaque }: Written): { opaque?: true } {
  return opaque === undefined ? {} : { opaque };
}
