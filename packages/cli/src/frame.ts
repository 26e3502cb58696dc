/** The line of the source that a finding is about, with a mark under the exact span. */
import type { Lines, Span } from '@ros-lint/core';
import { type Cell, cellsOf, textOf, widthOf } from './cells.ts';
import type { Paint, Role } from './paint.ts';

export interface FrameStyle {
  readonly paint: Paint;
  /** The colour of the mark. */
  readonly role: Role;
  /** Columns that the line may take with its gutter. */
  readonly columns: number;
  /** Columns of the gutter, the same for all frames of one finding. */
  readonly gutter: number;
}

/** Columns before a long span that are kept, because the key of a long value stands there. */
const LEAST_BEFORE = 20;

const ELLIPSIS: Cell = { text: '…', width: 1 };

/** Two lines: the source with its number, and the mark. A span over several lines is marked on its first. */
export function renderFrame(lines: Lines, span: Span, style: FrameStyle): string[] {
  const { paint, role, columns, gutter } = style;
  const { line, column } = lines.position(span.start);
  const last = lines.position(Math.max(span.end, span.start)).line;
  const text = lines.text(line);
  const start = Math.min(column - 1, text.length);
  const end = Math.min(Math.max(span.end - span.start + start, start), text.length);
  const { before, marked, after } = fit(text, start, end, columns - gutter - 3);
  const mark = '^'.padEnd(widthOf(marked), '~');
  const bar = paint('faint', '|');
  const more = last > line && span.end > span.start + text.length - start + 1 ? paint('faint', ` … line ${last}`) : '';
  return [
    `${paint('faint', String(line).padStart(gutter))} ${bar} ${textOf([...before, ...marked, ...after]).trimEnd()}`,
    `${''.padStart(gutter)} ${bar} ${''.padStart(widthOf(before))}${paint(role, mark)}${more}`,
  ];
}

/** Columns that the number of a line takes. */
export const gutterOf = (line: number): number => Math.max(String(line).length, 2);

interface Fitted {
  readonly before: readonly Cell[];
  readonly marked: readonly Cell[];
  readonly after: readonly Cell[];
}

/** Cuts a line around its span. Only what can be seen is looked at, so that a line of a megabyte costs nothing. */
function fit(text: string, start: number, end: number, room: number): Fitted {
  const from = Math.max(0, start - room);
  const to = Math.min(text.length, end + room);
  const before = cellsOf(text.slice(from, start));
  const marked = cellsOf(text.slice(start, Math.min(end, start + room)));
  const after = cellsOf(text.slice(end, to));
  const total = widthOf(before) + widthOf(marked) + widthOf(after);
  const isWhole = from === 0 && to === text.length && end <= start + room;
  if (isWhole && total <= room) return { before, marked, after };
  const kept = takeFirst(marked, room - Math.min(widthOf(before), LEAST_BEFORE));
  const rest = room - widthOf(kept);
  const behind = kept.length < marked.length ? [] : after;
  const left = takeLast(before, Math.max(Math.floor(rest * 0.6), rest - widthOf(behind)));
  return { before: left, marked: kept, after: takeFirst(behind, rest - widthOf(left)) };
}

function takeFirst(cells: readonly Cell[], room: number): readonly Cell[] {
  if (widthOf(cells) <= room) return cells;
  let width = ELLIPSIS.width;
  const cut = cells.findIndex((cell) => {
    width += cell.width;
    return width > room;
  });
  return room < ELLIPSIS.width ? [] : [...cells.slice(0, cut), ELLIPSIS];
}

function takeLast(cells: readonly Cell[], room: number): readonly Cell[] {
  return takeFirst([...cells].reverse(), room).toReversed();
}
