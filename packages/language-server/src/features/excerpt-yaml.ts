/** The surroundings of a cursor in YAML: the section, the entry around the cursor, and the line that is being written. */
import type { Lines } from '@ros-lint/core';
import { type Candidate, markIn, type Writing } from './excerpt.ts';

/** Ways to read the surroundings, the most faithful first. */
export function* yamlCandidates(lines: Lines, cursor: number): Iterable<Candidate> {
  const { line } = lines.position(cursor);
  const start = lines.offset({ line, column: 1 });
  const written = lines.text(line);
  const before = stripMark(written.slice(0, cursor - start));
  if (isComment(before)) return;
  const region = regionOf(lines, line, before);
  for (const { head, tail } of [region, skeletonOf(before, region)]) {
    for (const { line: newLine, at, writing } of writtenLines(before, written.slice(cursor - start))) {
      const prefix = head.length === 0 ? '' : `${head.join('\n')}\n`;
      yield {
        text: `${prefix}${newLine}\n${tail.join('\n')}\n`,
        offset: prefix.length + at,
        writing,
      };
    }
  }
}

/** A byte order mark is part of the first line. */
const stripMark = (line: string) => line.replace('\ufeff', '');

interface Region {
  readonly head: readonly string[];
  readonly tail: readonly string[];
}

/** The lines of the entry around a line and of its section's head; of everything else at the top only the keys. */
function regionOf(lines: Lines, line: number, before: string): Region {
  const count = lines.starts.length;
  const top = sectionAbove(lines, line, before);
  if (top === line) return { head: topKeys(lines, 1, line), tail: topKeys(lines, line + 1, count + 1) };
  const sectionEnd = nextLine(lines, line + 1, (indent) => indent === 0);
  const first = nextLine(lines, top + 1, () => true);
  const childIndent = Math.max(first < sectionEnd ? indentOf(lines.text(first)) : indentOf(before), 1);
  const here = before.trim() === '' ? before.length : indentOf(before);
  const head = [lines.text(top)];
  if (here <= childIndent && line !== first && before.trim() !== '') {
    return { head, tail: entryLines(lines, line + 1, sectionEnd, childIndent) };
  }
  let entry = line;
  while (
    entry > top + 1 &&
    !(entry < line && isContent(lines.text(entry)) && indentOf(lines.text(entry)) <= childIndent)
  )
    entry -= 1;
  if (here <= childIndent && before.trim() === '') {
    // A blank line at the indentation of entries begins a new one; what follows belongs to it only if it is deeper.
    return { head, tail: [] };
  }
  for (let at = entry; at < line; at += 1) head.push(lines.text(at));
  return { head, tail: entryLines(lines, line + 1, sectionEnd, childIndent) };
}

/** The lines that follow as long as they belong to the same entry. */
function entryLines(lines: Lines, from: number, to: number, childIndent: number): string[] {
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    const text = lines.text(at);
    if (isContent(text) && indentOf(text) <= childIndent) break;
    found.push(text);
  }
  return found;
}

/** The line of the key at the start of a line that the given line is below of, or that line itself. */
function sectionAbove(lines: Lines, line: number, before: string): number {
  if (before.length > 0 && before.trim() !== '' && indentOf(before) === 0) return line;
  // A key at the margin is a section.
  if (before === '') return line;
  for (let at = line - 1; at >= 1; at -= 1) {
    const text = lines.text(at);
    if (isContent(text) && indentOf(text) === 0 && !text.startsWith('- ')) return at;
  }
  return line;
}

function nextLine(lines: Lines, from: number, isWanted: (indent: number) => boolean): number {
  let at = from;
  for (; at <= lines.starts.length; at += 1) {
    const text = lines.text(at);
    if (isContent(text) && isWanted(indentOf(text))) return at;
  }
  return at;
}

function topKeys(lines: Lines, from: number, to: number): string[] {
  const found: string[] = [];
  for (let at = from; at < to; at += 1) {
    const key = /^(?:[A-Za-z]\w*|'[^']*'|"[^"]*")(?=\s*:(?:\s|$))/.exec(stripMark(lines.text(at)))?.[0];
    if (key !== undefined) found.push(`${key}:`);
  }
  return found;
}

/**
 * The same with only the lines that lead to the cursor and the keys beside it: what is left when something else in the entry is broken.
 */
function skeletonOf(before: string, region: Region): Region {
  const head: string[] = [];
  let limit = before.trim() === '' ? before.length : indentOf(before);
  const all = region.head;
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const text = all[index] ?? '';
    if (!isContent(text)) continue;
    const indent = indentOf(text);
    const content = indent + (/^(?:-\s+)+/.exec(text.slice(indent))?.[0].length ?? 0);
    if (indent < limit || (index === 0 && indent === 0)) {
      // The value of a key that has something below it stands below.
      head.unshift(content === limit && content > indent ? text : openOf(text));
      limit = content > indent && content < limit ? indent : indent;
    } else if (indent === limit && isSimple(text)) head.unshift(text);
  }
  return { head, tail: [] };
}

/** A line that can only be followed by its own block: scalars behind the colon are dropped. */
function openOf(text: string): string {
  return text.replace(/^(\s*(?:- +)*(?:[^\s'"#][^:#]*|'[^']*'|"[^"]*"):)\s.*$/, '$1');
}

/** `key: value` and `- value` that cannot break anything. */
function isSimple(text: string): boolean {
  return /^\s*(?:- +)?(?:[\w.:]+: *)?(?:[\w./:-]+|'[^']*'|"[^"\\]*")?\s*$/.test(text);
}

interface WrittenLine {
  readonly line: string;
  readonly at: number;
  readonly writing: Writing;
}

/** The ways in which the line can be meant, the plainest first. */
function* writtenLines(before: string, after: string): Iterable<WrittenLine> {
  const state = scanLine(before);
  const tag = state.quote === '' ? /(?:^|[\s,[{])!(\w*)$/.exec(before) : null;
  const rest = tag === null ? after : after.replace(/^\w*/, '');
  const stem = tag === null ? before : before.slice(0, before.length - (tag[1]?.length ?? 0) - 1);
  const needsBlank = state.quote === '' && /:$/.test(stem) && !/^\s*$/.test(stem);
  const lead = `${stem}${needsBlank ? ' ' : ''}`;
  const { mark, needsBrace } = markIn(before, after);
  const writing: Writing = {
    language: 'yaml',
    isFlow: state.open.length > 0,
    quote: state.quote,
    tag: tag?.[1],
    isAlone: /^\s*(?:- +)*[\w:.]*$/.test(before) && after.trim() === '',
    indent: before.trim() === '' ? before.length : indentOf(before),
    needsBlank,
    hasColon: /^["']?[\w.]*["']?\s*:(?:\s|$)/.test(after),
    needsComma: false,
    commaAt: undefined,
    needsBrace,
  };
  const closers = closing(state);
  const isWord = /^\s*(?:- +)*[\w:.]*$/.test(lead) && !needsBlank && rest.trim() === '';
  const whole = { line: `${lead}${mark}${rest}`, at: lead.length, writing };
  const asKey = { line: `${lead}${mark}:`, at: lead.length, writing };
  // On a line of its own a word is a key wherever a key can stand.
  if (isWord && !/^\s*- +/.test(lead)) yield asKey;
  yield whole;
  if (closers !== '' || rest.trim() !== '') yield { line: `${lead}${mark}${closers}`, at: lead.length, writing };
  if (isWord) yield asKey;
  if (state.open.length > 0) yield { line: `${lead}${mark}: ${closers}`, at: lead.length, writing };
}

interface LineState {
  readonly quote: "'" | '"' | '';
  readonly open: readonly ('[' | '{')[];
}

/** What is open at the end of a line that began with nothing open. */
function scanLine(text: string): LineState {
  let quote: LineState['quote'] = '';
  const open: ('[' | '{')[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (quote !== '') {
      if (quote === '"' && unit === '\\') at += 1;
      else if (unit === quote) quote = '';
      continue;
    }
    const isStart = /^$|[\s,[{(:]$/.test(text.slice(Math.max(at - 1, 0), at));
    if ((unit === '"' || unit === "'") && isStart) quote = unit;
    else if ((unit === '[' || unit === '{') && (open.length > 0 || isStart) && text.charAt(at - 1) !== '$')
      open.push(unit);
    else if ((unit === ']' || unit === '}') && open.length > 0) open.pop();
  }
  return { quote, open };
}

function closing({ quote, open }: LineState): string {
  return (
    quote +
    [...open]
      .reverse()
      .map((each) => (each === '[' ? ']' : '}'))
      .join('')
  );
}

function isComment(before: string): boolean {
  const { quote } = scanLine(before);
  return quote === '' && /(?:^|\s)#/.test(before) && !/['"].*#.*['"]/.test(before);
}

function isContent(text: string): boolean {
  const content = stripMark(text).trimStart();
  return content !== '' && !content.startsWith('#');
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}
