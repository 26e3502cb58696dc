/** The lines of a YAML text that hold more than blanks and comments, with the indentation they were meant to have. */

export interface Line {
  /** Where the line starts. */
  readonly start: number;
  /** Its first unit that is no white space. */
  readonly content: number;
  /** Behind its last unit, the line break left out. */
  readonly end: number;
  /** Column of the content; where a tab stands before it, the column that is meant. */
  readonly indent: number;
}

/** What people take for a blank at the start of a line. */
const blanks = /[ \t\u00a0\u3000\u2000-\u200b\u202f\ufeff]*/y;
/** What looks like a blank, or like nothing, and indents no line. */
export const oddBlank = /[\u00a0\u3000\u2000-\u200b\u202f\ufeff]/;

/** The lines between two offsets. */
export function linesWithContent(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < to; ) {
    const next = text.indexOf('\n', start);
    const stop = next === -1 || next >= to ? to : next;
    const end = stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    blanks.lastIndex = start;
    blanks.test(text);
    const content = Math.min(blanks.lastIndex, end);
    if (content < end && text.charCodeAt(content) !== 35) {
      lines.push({ start, content, end, indent: meantIndent(text, start, content, lines) });
    }
    start = stop + 1;
  }
  return lines;
}

/** True for a line such as `- item`. */
export function isDash(text: string, { content, end }: Line): boolean {
  if (text.charCodeAt(content) !== 45) return false;
  return content + 1 >= end || isWhite(text.charCodeAt(content + 1));
}

/** True for a line that ends in the colon of its key, so that its value stands below. */
export function isOpenHead(text: string, { content, end }: Line): boolean {
  return /:(?:[ \t]+[!&]\S*)*[ \t]*(?:[ \t]#.*)?$/.test(text.slice(content, end));
}

/** True when a line starts as a comment of another language does. */
export function hasSlashLine(text: string): boolean {
  for (let at = text.indexOf('//'); at !== -1; at = text.indexOf('//', at + 2)) {
    let before = at - 1;
    while (text.charCodeAt(before) === 32 || text.charCodeAt(before) === 9) before -= 1;
    if (before < 0 || text.charCodeAt(before) === 10 || text.charCodeAt(before) === 13) return true;
  }
  return false;
}

function meantIndent(text: string, start: number, content: number, lines: readonly Line[]): number {
  const before = lines.at(-1);
  const written = text.slice(start, content);
  if (!oddBlank.test(written) && !written.startsWith('\t')) return content - start;
  const width = widthOf(written);
  if (!written.startsWith('\t')) return width;
  // How wide a tab was on the screen nobody knows; its neighbours tell what it was for.
  if (before === undefined || text.charCodeAt(before.start) === 9) {
    if (before === undefined) return width;
    const tabs = before.content - before.start;
    return width === tabs
      ? before.indent
      : width > tabs
        ? before.indent + 2
        : Math.max(0, before.indent - 2 * (tabs - width));
  }
  return isOpenHead(text, before) ? before.indent + 2 : (headIndent(text, content, lines) ?? before.indent);
}

/** The column of a key whose value stands below: that of the innermost line around it that can hold what lies there. */
function headIndent(text: string, content: number, lines: readonly Line[]): number | undefined {
  const [head, indent = '', dash] = headAbove.exec(text.slice(content, content + LONGEST_HEAD)) ?? [];
  if (head === undefined) return undefined;
  const most = indent.length - (dash === undefined ? 1 : 0);
  return lines.findLast((line) => line.indent <= most)?.indent;
}

/** The line of a key and the start of the one below it. */
const headAbove = /^[\w.:-]+:[ \t]*\r?\n( *)(-[ \t])?[^\s#]/;
const LONGEST_HEAD = 200;

/** The columns that blanks of any kind take on the screen. */
function widthOf(written: string): number {
  let width = 0;
  for (const unit of written) width += unit === '\u3000' ? 2 : unit === '\u200b' || unit === '\ufeff' ? 0 : 1;
  return width;
}

function isWhite(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13;
}
