/** From offsets to lines and back; built once for a text, asked by the doors. */

/** A place as people count it. */
export interface Position {
  /** 1-based line. */
  readonly line: number;
  /** 1-based column in UTF-16 units. */
  readonly column: number;
}

export interface Lines {
  /** Offset of the first unit of each line. */
  readonly starts: readonly number[];
  /** Where an offset lies. Offsets outside the text are clamped. */
  position(offset: number): Position;
  /** The offset of a 1-based line and column; a column behind the end of its line is cut. */
  offset(position: Position): number;
  /** A line's text without its line break; 1-based; empty outside the text. */
  text(line: number): string;
}

/** Finds the lines of a text. LF, CRLF and a lone CR each end a line, as in the Language Server Protocol. */
export function linesOf(text: string): Lines {
  const starts = lineStarts(text);
  const lineAt = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const endOf = (line: number) => {
    let end = starts[line + 1] ?? text.length;
    if (line + 1 < starts.length) {
      if (text.charCodeAt(end - 1) === 10) end -= 1;
      if (end > 0 && text.charCodeAt(end - 1) === 13) end -= 1;
    }
    return Math.max(end, starts[line] ?? 0);
  };
  return {
    starts,
    position(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lineAt(inside);
      return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
    },
    offset({ line, column }) {
      if (line > starts.length) return text.length;
      const index = Math.max(line, 1) - 1;
      return Math.min((starts[index] ?? 0) + Math.max(column, 1) - 1, endOf(index));
    },
    text(line) {
      const start = starts[line - 1];
      return start === undefined ? '' : text.slice(start, endOf(line - 1));
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  const hasLoneCr = text.includes('\r');
  if (!hasLoneCr) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
