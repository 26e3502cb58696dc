/** Cuts the lines of a block collection into its entries or items by their indentation, also where one is indented wrong. */
import { isDash, isOpenHead, type Line } from './lines.ts';

/** The lines of one entry or item, with the comments between them. */
export interface Piece {
  readonly lines: readonly Line[];
  readonly start: number;
  readonly end: number;
}

export interface Cut {
  readonly pieces: readonly Piece[];
  /** The indentation that most of the pieces have. */
  readonly indent: number;
}

/** The piece that is being cut. */
interface Top {
  readonly index: number;
  readonly line: Line;
  /** The indentation of what lies inside it, once that is known. */
  inside: number | undefined;
  /** The first line inside it is an item of a list. */
  holdsList?: boolean;
}

/** Cuts lines, of which the first starts a piece. The last piece ends at `end`. */
export function cutPieces(text: string, lines: readonly Line[], end: number): Cut {
  const tops: Top[] = [];
  for (const [index, line] of lines.entries()) {
    let top = tops.at(-1);
    if (top !== undefined && belongsToOneBefore(text, line, top, tops.at(-2))) {
      tops.pop();
      top = tops.at(-1);
    }
    if (top === undefined || isStart(text, line, top, tops, lines[index + 1])) {
      tops.push({ index, line, inside: insideOf(text, line) });
    } else if (top.inside === undefined) {
      top.inside = line.indent;
      top.holdsList = isDash(text, line);
    }
  }
  const pieces = tops.map(({ index, line }, at): Piece => {
    const next = tops[at + 1];
    return { lines: lines.slice(index, next?.index), start: line.start, end: next?.line.start ?? end };
  });
  return { pieces, indent: mostFrequent(tops) };
}

function isStart(text: string, line: Line, top: Top, tops: readonly Top[], next: Line | undefined): boolean {
  const { inside } = top;
  const out = top.line.indent;
  if (line.indent < out) return true;
  // A list may be indented like its key.
  if (line.indent === out) return !isDash(text, line) || isDash(text, top.line) || !isOpenHead(text, top.line);
  if (inside === undefined || line.indent >= inside) return false;
  if (isDash(text, line) && isDash(text, top.line)) return true;
  // At the indentation of earlier pieces it is one more of them, and the current one stands too far left.
  if (tops.some((each) => each.line.indent === line.indent)) return true;
  if (inside === Number.POSITIVE_INFINITY) return false;
  // Between two levels: what lies below tells which is meant, else the nearer one is.
  const tells = next !== undefined && next.indent > line.indent && (!top.holdsList || line.indent - out === 1);
  if (tells) return next.indent <= inside;
  return line.indent - out < inside - line.indent;
}

/** True when the line goes on with the piece before the current one, whose first line was moved to the left by mistake. */
function belongsToOneBefore(
  text: string,
  line: Line,
  { line: { indent }, inside, holdsList }: Top,
  before: Top | undefined,
): boolean {
  if (inside === undefined || holdsList || before?.inside !== line.indent) return false;
  return indent < line.indent && line.indent - indent <= inside - line.indent && isKey(text, line);
}

/** The indentation of what lies inside a piece, as far as its first line tells. */
function insideOf(text: string, line: Line): number | undefined {
  const isBlockScalar = /(?:^|[ \t])[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(text.slice(line.content, line.end));
  if (isBlockScalar) return line.indent + 1;
  const item = /^-[ \t]+(?=[^\s#])/.exec(text.slice(line.content, line.end));
  if (item !== null) return line.indent + item[0].length;
  if (isOpenHead(text, line) || isDash(text, line)) return undefined;
  const content = text.slice(line.content, line.end);
  // A name without its colon.
  if (/^["']?[^\s"'#[\]{}:,]+["']?[ \t]*(?:#.*)?$/.test(content)) return undefined;
  return Number.POSITIVE_INFINITY;
}

/** True for a line that starts with a key. */
export function isKey(text: string, { content, end }: Line): boolean {
  return /^(?:[^\s"'#[\]{}]+|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/.test(text.slice(content, end));
}

/** The indentation that most pieces have, the earliest of several. */
function mostFrequent(tops: readonly Top[]): number {
  const counts = new Map<number, number>();
  for (const { line } of tops) counts.set(line.indent, (counts.get(line.indent) ?? 0) + 1);
  let best = 0;
  let most = 0;
  for (const [indent, count] of counts) {
    if (count <= most) continue;
    best = indent;
    most = count;
  }
  return best;
}
