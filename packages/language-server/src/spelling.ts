/**
 * How a new piece of text is written inside a value of a request, where quotes, escapes and indentation of the text around it have a
 * say. The way is found by trying: the one is taken under which a piece with all sorts of characters is read back as it was meant.
 */
import type { Span } from '@ros-lint/core';

export interface Spelling {
  /** Nothing when the place cannot hold it, such as a second line where there is room for one. */
  write(newText: string): string | undefined;
  /** The same for a snippet, whose stops stay stops. `at` is where it goes in the inner text. */
  writeSnippet(snippet: string, at: number): string | undefined;
}

export interface Place {
  readonly text: string;
  readonly inner: string;
  toOuter(span: Span): Span;
  /** What the inner text would be after a change of the text around it. */
  read(changed: string): string | undefined;
}

/** Writes one piece; `indent` are the blanks before the block that it stands in. */
type Way = (piece: string, indent: string) => string;

const asIs: Way = (piece) => piece;
const json: Way = (piece) => JSON.stringify(piece).slice(1, -1);
const percent: Way = (piece) => encodeURIComponent(piece).replace(/'/g, '%27');
const block: Way = (piece, indent) => piece.replaceAll('\n', `\n${indent}`);
const doubled: Way = (piece) => piece.replaceAll("'", "''");
const inSingleQuotes: Way = (piece) => piece.replaceAll("'", "'\\''");
const inDoubleQuotes: Way = (piece) => piece.replace(/["\\$`]/g, '\\$&');

const after =
  (outer: Way, inner: Way): Way =>
  (piece, indent) =>
    outer(inner(piece, indent), indent);

const content = [asIs, json, percent];
const container = [asIs, block, inSingleQuotes, inDoubleQuotes, doubled, json];
const ways: readonly Way[] = container.flatMap((outer) => content.map((inner) => after(outer, inner)));

const LINE = `a"b'c\\d $e\`f%20&g+h#i: j, {k}`;
const LINES = `${LINE}\n${LINE}`;

export function spellingIn(place: Place): Spelling {
  const first = place.inner.search(/\S/);
  const at = Math.max(first, 0);
  const start = place.toOuter({ start: at, end: at }).start;
  const indent = /^[ \t]*/.exec(place.text.slice(place.text.lastIndexOf('\n', start - 1) + 1))?.[0] ?? '';
  const holds = (piece: string) => (way: Way) =>
    place.read(place.text.slice(0, start) + way(piece, indent) + place.text.slice(start)) ===
    place.inner.slice(0, at) + piece + place.inner.slice(at);
  const severalLines = ways.find(holds(LINES));
  const way = severalLines ?? ways.find(holds(LINE));
  const canHold = (piece: string) => severalLines !== undefined || !/[\r\n]/.test(piece);
  return {
    write: (newText) => (way !== undefined && canHold(newText) ? way(newText, indent) : undefined),
    writeSnippet(snippet, offset) {
      if (way === undefined || !canHold(snippet)) return undefined;
      // Editors indent the lines of a snippet like the line it goes into; what is no line of the outer text is indented here.
      const isLine = way('\n', '') === '\n';
      const inner = /^[ \t]*/.exec(place.inner.slice(place.inner.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
      const piece = (literal: string) => way(isLine ? literal : literal.replaceAll('\n', `\n${inner}`), '');
      return snippetPieces(snippet)
        .map(({ text, isStop }) => (isStop ? text : piece(text).replace(/[\\$}]/g, '\\$&')))
        .join('');
    },
  };
}

interface Piece {
  readonly text: string;
  /** True for `$1`, `${1:` and the brace that closes it. */
  readonly isStop: boolean;
}

/** The stops of a snippet, and what lies between them without its backslashes. */
function snippetPieces(snippet: string): Piece[] {
  const pieces: Piece[] = [];
  let open = 0;
  for (const [token] of snippet.matchAll(/\\[\\$}]|\$\d+|\$\{\d+:?|\}|[^\\$}]+|[\\$]/g)) {
    const isOpening = /^\$\{\d/.test(token);
    const isClosing = token === '}' && open > 0;
    if (isOpening) open += 1;
    if (isClosing) open -= 1;
    const isStop = isOpening || isClosing || /^\$\d/.test(token);
    pieces.push({ text: isStop ? token : token.replace(/^\\([\\$}])$/, '$1'), isStop });
  }
  return pieces;
}
