/** The words of shell commands with their places: quotes undone, lines joined, and what only a running shell knows marked as such. */
import type { Span } from '../../text/span.ts';
import { type Writer, type Written, writerAt } from './written.ts';

/** The simple commands of a script, each a list of words. Never fails: an open quote ends with the text. */
export function commandsOf(text: string): readonly (readonly Written[])[] {
  const nested: Span[] = [];
  const commands = commandsIn(text, { start: 0, end: text.length }, nested);
  let budget = text.length * DEEPEST;
  // A list that grows while it is walked: commands inside commands follow in their turn.
  for (const { start, end } of nested) {
    budget -= end - start;
    if (budget < 0) break;
    // What is open at the end of a command ends with it; otherwise it would be read over and over again.
    for (const words of commandsIn(text.slice(0, end), { start, end }, nested)) commands.push(words);
  }
  return commands;
}

/** As many levels of commands inside commands are read at least; text that is no script can look like endlessly many. */
const DEEPEST = 10;

function commandsIn(text: string, { start, end }: Span, nested: Span[]): Written[][] {
  const commands: Written[][] = [[]];
  let at = start;
  while (at < end) {
    const unit = text.charAt(at);
    const next = text.charAt(at + 1);
    if (unit === '\\' && (next === '\n' || (next === '\r' && text.charAt(at + 2) === '\n'))) {
      at += next === '\r' ? 3 : 2;
    } else if (unit !== '\n' && /\s/.test(unit)) at += 1;
    else if (unit === '\n' || isOperator(unit)) {
      if (commands.at(-1)?.length !== 0) commands.push([]);
      at += 1;
    } else if (unit === '#') at = lineEnd(text, at);
    else {
      const word = readWord(text, at, end, nested);
      commands.at(-1)?.push(word.written);
      at = word.end;
    }
  }
  return commands.filter((words) => words.length > 0);
}

/** The same word, with the file whose content it stands for when it is no more than `$(cat FILE)`. */
export function withSource(word: Written): Written {
  const file = /^\$\(\s*(?:cat\s+|<\s*)(["']?)([^\s"'$`|;&*?()<>]+)\1\s*\)$/.exec(word.value)?.[2];
  return word.opaque && file !== undefined ? { ...word, file } : word;
}

/** The content of a file, which is not in this text. */
export function contentOf(path: Written): Written {
  return { ...path, opaque: true, ...(path.opaque === undefined && { file: path.value }) };
}

const operators = ';|&(){}<>';
const isOperator = (unit: string) => operators.includes(unit);

function readWord(text: string, start: number, limit: number, nested: Span[]): { written: Written; end: number } {
  const writer = writerAt(start);
  let at = start;
  while (at < limit) {
    const unit = text.charAt(at);
    if (/\s/.test(unit) || (isOperator(unit) && !'{}'.includes(unit))) break;
    if (unit === '\\') at = readEscape(text, at, writer);
    else if (unit === "'") at = readSingle(text, at, writer);
    else if (unit === '"') at = readDouble(text, at, writer, nested);
    else if (unit === '$' || unit === '`') at = readExpansion(text, at, writer, nested);
    else {
      const end = endOf(/[\s\\'"$`;|&()<>]/g, text, at + 1);
      writer.add(text.slice(at, end), at, end);
      at = end;
    }
  }
  return { written: writer.end(at), end: at };
}

function readEscape(text: string, at: number, writer: Writer): number {
  if (text.startsWith('\\\r\n', at)) return at + 3;
  if (text.charAt(at + 1) !== '\n') writer.add(text.charAt(at + 1), at, Math.min(at + 2, text.length));
  return Math.min(at + 2, text.length);
}

function readSingle(text: string, start: number, writer: Writer): number {
  const end = endOf(/'/g, text, start + 1);
  writer.add(text.slice(start + 1, end), start + 1, end);
  return Math.min(end + 1, text.length);
}

function readDouble(text: string, start: number, writer: Writer, nested: Span[]): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') {
    const unit = text.charAt(at);
    // Inside double quotes a backslash is one, but for these.
    if (unit === '\\' && '"\\$`\n'.includes(text.charAt(at + 1))) at = readEscape(text, at, writer);
    else if (unit === '$' || unit === '`') at = readExpansion(text, at, writer, nested);
    else {
      const end = endOf(/["\\$`]/g, text, at + 1);
      writer.add(text.slice(at, end), at, end);
      at = end;
    }
  }
  return Math.min(at + 1, text.length);
}

/** A variable or a command whose output nobody knows; a `$` that stands for itself is only a sign. */
function readExpansion(text: string, at: number, writer: Writer, nested: Span[]): number {
  const length = expansionLength(text, at);
  writer.add(text.slice(at, at + length), at, at + length);
  if (length > 1) writer.blur();
  if (text.startsWith('$(', at) && !text.startsWith('$((', at)) nested.push({ start: at + 2, end: at + length - 1 });
  return at + length;
}

function expansionLength(text: string, at: number): number {
  if (text.charAt(at) === '`') {
    const end = text.indexOf('`', at + 1);
    return end === -1 ? 1 : end + 1 - at;
  }
  const opened = text.charAt(at + 1);
  if (opened === '(' || opened === '{') return enclosed(text, at + 1, opened, opened === '(' ? ')' : '}') + 1;
  return /^\$(?:\w+|[@*#?!$-])/.exec(text.slice(at, at + 200))?.[0].length ?? 1;
}

function enclosed(text: string, start: number, open: string, close: string): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text.charAt(at) === open) depth += 1;
    else if (text.charAt(at) === close) depth -= 1;
    if (depth === 0) return at + 1 - start;
  }
  return text.length - start;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Where the next of some signs stands, or the text ends. */
function endOf(signs: RegExp, text: string, from: number): number {
  signs.lastIndex = from;
  return signs.exec(text)?.index ?? text.length;
}
