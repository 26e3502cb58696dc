/**
 * Takes what stands between people and their text out of the way before pieces of it are read: blanks that are none, tabs, conflict
 * markers, what lies before and behind the document. Nothing moves: what is taken out becomes blanks.
 */
import type { Span } from '../../text/span.ts';
import { Blanked } from '../blanked.ts';
import { conflictProblem, conflictsIn } from '../conflicts.ts';
import type { SyntaxProblem } from '../document.ts';
import { MOST_PROBLEMS } from '../limits.ts';
import { remove, replace, surely, titles } from '../repairs.ts';
import { causes as say } from './causes.ts';
import { separated } from './joined.ts';
import { type Line, linesWithContent, oddBlank } from './lines.ts';
import { problems } from './messages.ts';

export interface Prepared {
  /** As long as the text itself. */
  readonly text: string;
  /** The stretch of the one document. */
  readonly start: number;
  readonly end: number;
  /** The lines of that stretch, with the indentation that is meant. */
  readonly lines: readonly Line[];
  readonly problems: readonly SyntaxProblem[];
  /** What was taken out and held more than marks. */
  readonly holes: readonly Span[];
}

// What PyYAML's reader calls printable; a lone surrogate is not.
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd]/;
const astral = /[\ud800-\udbff][\udc00-\udfff]/g;
/** True when a text holds a character that YAML does not allow. */
export function hasStrange(text: string): boolean {
  return unprintable.test(text) && unprintable.test(text.replace(astral, '  '));
}

export function prepare(original: string): Prepared {
  const found: SyntaxProblem[] = [];
  const blanked = new Blanked(original);
  for (const at of strangeIn(original)) {
    blanked.blank(at, at + 1);
    if (found.length < MOST_PROBLEMS) found.push(strangeProblem(original, at));
  }
  const conflicts = conflictsIn(original);
  for (const conflict of conflicts) {
    if (found.length < MOST_PROBLEMS) found.push(conflictProblem(original, conflict));
    for (const { start, end } of conflict.dropped) blanked.blank(start, end);
  }
  const cleaned = blanked.text();
  const all = linesWithContent(cleaned, 0, cleaned.length);
  const { first, last, rest } = documentIn(cleaned, all);
  const lines = all.slice(first, last);
  if (rest !== undefined) found.push(problems.secondDocumentAt(cleaned, rest.content));
  const start = lines[0]?.start ?? 0;
  const end = rest?.start ?? cleaned.length;
  const { text, lines: separate, problems: odd } = straighten(cleaned, lines);
  const holes = conflicts.flatMap(({ second }) => (second === undefined ? [] : [second]));
  if (rest !== undefined) holes.push({ start: rest.start, end: cleaned.length });
  return { text, start, end, lines: separate, problems: [...found, ...odd], holes };
}

/** Makes blanks of the tabs and other characters that indent lines outside block scalars. */
function straighten(text: string, lines: readonly Line[]): Pick<Prepared, 'text' | 'lines' | 'problems'> {
  const blanked = new Blanked(text);
  const tabs: Line[] = [];
  const separate: Line[] = [];
  const odd: Line[] = [];
  const found: SyntaxProblem[] = [];
  let block: number | undefined;
  for (const line of lines) {
    if (block !== undefined && line.indent > block) {
      separate.push(line);
      continue;
    }
    const content = text.slice(line.content, line.end);
    const comment = slashComment(line, content);
    if (comment !== undefined) {
      if (found.length < MOST_PROBLEMS) found.push(comment);
      blanked.blank(line.start, line.end);
      continue;
    }
    separate.push(...separated(text, line));
    block = /(?:^|[ \t])[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/.test(content) ? line.indent : undefined;
    if (line.content === line.start || /^ *$/.test(text.slice(line.start, line.content))) continue;
    blanked.blank(line.start, line.content);
    (text.slice(line.start, line.content).includes('\t') ? tabs : odd).push(line);
  }
  const repair = (each: readonly Line[]) =>
    surely(titles.blanks, ...each.map(({ start, content, indent }) => replace(start, content, ' '.repeat(indent))));
  const [tab] = tabs;
  const [blank] = odd;
  if (tab !== undefined) found.push(problems.tab(text.indexOf('\t', tab.start), repair(tabs)));
  if (blank !== undefined) {
    const at = blank.start + text.slice(blank.start).search(oddBlank);
    found.push(say.oddBlank(at, text.charCodeAt(at), repair(odd)));
  }
  return { text: blanked.text(), lines: separate, problems: found };
}

/** A comment of another language that has a line for itself. */
function slashComment({ content: start, end }: Line, content: string): SyntaxProblem | undefined {
  if (!/^\/(?:\/|\*.*\*\/[ \t]*$)/.test(content)) return undefined;
  const inner = content.startsWith('//') ? content.slice(2) : content.replace(/^\/\*|[ \t]*\*\/[ \t]*$/g, '');
  return say.slashComment(
    { start, end },
    content.slice(0, 2),
    surely(titles.comment, replace(start, end, `#${inner}`)),
  );
}

/** The lines of the first document: behind directives and the first `---`, before the next one. */
function documentIn(text: string, lines: readonly Line[]): { first: number; last: number; rest: Line | undefined } {
  let first = 0;
  while (text.charAt(lines[first]?.content ?? -1) === '%' && lines[first]?.indent === 0) first += 1;
  const isMark = (line: Line) => /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(line.start, line.start + 4));
  const start = lines[first];
  const hasStart =
    start !== undefined && isMark(start) && /^---[ \t]*(?:#.*)?$/.test(text.slice(start.start, start.end));
  // Without a mark behind them the lines are no directives.
  first = hasStart ? first + 1 : 0;
  const next = lines.slice(first).findIndex(isMark);
  const last = next === -1 ? lines.length : first + next;
  const rest = lines[last];
  const isMere = rest !== undefined && last === lines.length - 1 && text.startsWith('...', rest.start);
  return { first, last, rest: isMere ? undefined : rest };
}

/** Where characters stand that YAML does not allow. */
export function strangeIn(text: string): number[] {
  if (!unprintable.test(text)) return [];
  const global = new RegExp(unprintable.source, 'g');
  return [...text.replace(astral, '  ').matchAll(global)].map(({ index }) => index);
}

/** A character that YAML does not allow, and the repair that takes it away. */
export function strangeProblem(text: string, at: number): SyntaxProblem {
  return problems.unprintable(at, text.charCodeAt(at), surely(titles.removeCharacter, remove(at, at + 1)));
}
