/**
 * Expectations written into a source: under the line they are about, marks that underline the place and a sentence. `^` underlines
 * a finding, `~` a place related to it, `|` an empty place between two units, `$` the end of the text; `…` says that the place goes on
 * in a later line, where a second row of marks ends it, and `⏎` that it includes the line break.
 */
import { type Lines, linesOf, type Span } from '@ros-lint/core';

export interface Annotated {
  readonly span: Span;
  readonly mark: '^' | '~';
  /** Severity and rule. */
  readonly label: string;
  readonly message: string;
}

const MARKED =
  /^[ \t]*(?:[\^~]+⏎?|[\^~]+…|\||\$|…[\^~|]*⏎?)[ \t]+(?:error|warning|info|hint|related) [a-z][a-z-]*(?::|$)/;

/** The source without its expectations. */
export function strip(text: string): string {
  return text
    .split('\n')
    .filter((line) => !MARKED.test(line))
    .join('\n');
}

/** The source with its expectations, those of one line in the order given. */
export function annotate(source: string, annotations: readonly Annotated[]): string {
  const lines = linesOf(source);
  const below = new Map<number, string[]>();
  for (const annotation of annotations) {
    for (const { line, text } of rowsOf(annotation, source, lines)) below.set(line, [...(below.get(line) ?? []), text]);
  }
  const marked = source.split('\n').flatMap((line, index) => [line, ...(below.get(index + 1) ?? [])]);
  return [...(below.get(0) ?? []), ...marked].join('\n');
}

/** One row of marks and the line it stands under. */
interface Row {
  readonly line: number;
  readonly text: string;
}

function rowsOf({ span, mark, label, message }: Annotated, source: string, lines: Lines): Row[] {
  const start = lines.position(span.start);
  const first = lines.text(start.line);
  const blanks = first.slice(0, start.column - 1).replace(/[^\t]/g, ' ');
  if (span.start === span.end) {
    if (span.start === source.length && first === '') return [{ line: start.line - 1, text: `$ ${label}: ${message}` }];
    return [{ line: start.line, text: `${blanks}| ${label}: ${message}` }];
  }
  const { line, column, end } = endOf(span, lines);
  if (start.line === line) {
    return [{ line, text: `${blanks}${mark.repeat(column - start.column)}${end} ${label}: ${message}` }];
  }
  const rest = Math.max(first.length - start.column + 1, 1);
  const last = lines.text(line);
  const indent = Math.min(last.length - last.trimStart().length, column - 1);
  const lead = indent === 0 ? '…' : `${last.slice(0, indent - 1)}…`;
  return [
    { line: start.line, text: `${blanks}${mark.repeat(rest)}… ${label}: ${message}` },
    { line, text: `${lead}${mark.repeat(Math.max(column - 1 - lead.length, 0))}${end} ${label}` },
  ];
}

/** Where a place ends; one that ends with a line break ends in the line of that break. */
function endOf(span: Span, lines: Lines): { line: number; column: number; end: '' | '⏎' } {
  const { line, column } = lines.position(span.end);
  if (column > 1) return { line, column, end: '' };
  return { line: line - 1, column: lines.text(line - 1).length + 1, end: '⏎' };
}
