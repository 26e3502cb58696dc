/** The surroundings of a cursor in JSON: the containers it lies in, told by a scan that no error stops, and the innermost entry as it is. */
import { type Candidate, MARK, markIn, type Writing } from './excerpt.ts';

interface Open {
  readonly kind: '{' | '[';
  readonly start: number;
  /** The last key that was read in it. */
  key: string | undefined;
  /** What was read last: decides whether a key or a value comes next. */
  last: 'open' | 'key' | 'colon' | 'value' | 'comma';
}

/** Containers that are read as they are: sections and names above them are only a path. */
const ENTRY_DEPTH = 2;

export function* jsonCandidates(text: string, cursor: number): Iterable<Candidate> {
  const { stack, string } = scan(text, cursor);
  if (stack.length === 0) return;
  const inner = stack[stack.length - 1] as Open;
  const depth = Math.min(stack.length - 1, ENTRY_DEPTH);
  const entry = stack[depth] as Open;
  const path = stack.slice(0, depth);
  const close = closeOf(text, cursor, stack.length - depth);
  const lead = path.map(({ key, kind }) => (kind === '{' ? `{${JSON.stringify(key ?? '')}:` : '[')).join('');
  const trail = path.map(({ kind }) => (kind === '{' ? '}' : ']')).join('');
  const isKey = inner.kind === '{' && inner.last !== 'colon';
  for (const rest of [text.slice(cursor, close), closersOf(stack.slice(depth))]) {
    const made = mark(text, cursor, rest, { string, isKey, inner });
    const prefix = `${lead}${text.slice(entry.start, made.from)}`;
    yield { text: `${prefix}${made.text}${trail}`, offset: prefix.length + made.mark, writing: made.writing };
  }
}

interface Where {
  /** The start of the string that holds the cursor. */
  readonly string: number | undefined;
  readonly isKey: boolean;
  readonly inner: Open;
}

/** The text from just before the cursor on, with the mark in it, so that it can be read. */
function mark(text: string, cursor: number, rest: string, { string, isKey, inner }: Where) {
  const lineEnd = rest.search(/[\r\n]|$/);
  const line = rest.slice(0, lineEnd);
  const next = /^\s*(.)/s.exec(string === undefined ? rest : rest.slice(stringEnd(line)))?.[1];
  const needsComma = next === '"' || (next !== undefined && /[\w[{]/.test(next));
  const hasColon = isKey && next === ':';
  const writing: Writing = {
    language: 'json',
    isFlow: true,
    quote: string === undefined ? '' : '"',
    tag: undefined,
    isAlone: false,
    indent: /^\s*/.exec(text.slice(text.lastIndexOf('\n', cursor - 1) + 1))?.[0].length ?? 0,
    needsBlank: text.charAt(cursor - 1) === ':',
    hasColon,
    needsComma: needsComma && !hasColon,
    commaAt: isKey && inner.last === 'value' ? text.slice(0, string ?? cursor).trimEnd().length : undefined,
    needsBrace: false,
  };
  const tail = `${isKey && !hasColon ? ': null' : ''}${needsComma && !hasColon ? ',' : ''}`;
  if (string === undefined) {
    // A word without quotes is part of what is being written.
    const word = /[\w:.]*$/.exec(text.slice(Math.max(0, cursor - 100), cursor))?.[0] ?? '';
    const bare = word === ':' || inner.last === 'colon' ? word.replace(/^:+/, '') : word;
    const from = cursor - bare.length;
    const missing = isKey && inner.last === 'value' ? ',' : '';
    return { from, text: `${missing}"${bare}${MARK}"${tail}${rest}`, mark: missing.length + 1 + bare.length, writing };
  }
  const end = stringEnd(line);
  const isClosed = end > 0;
  const content = isClosed ? rest.slice(0, end - 1) : '';
  const behind = isClosed ? rest.slice(end) : rest.replace(/^[^\s,\]}"]*/, '');
  const missing = isKey && inner.last === 'value' ? ',' : '';
  const opened = text.slice(string, cursor);
  const { mark: marked, needsBrace } = markIn(opened, content);
  return {
    from: string,
    text: `${missing}${opened}${marked}${content}"${tail}${behind}`,
    mark: missing.length + opened.length,
    writing: { ...writing, needsBrace },
  };
}

/** Where the string that is open at the start of a line ends, behind its quote; 0 when it does not end in it. */
function stringEnd(line: string): number {
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charAt(at);
    if (unit === '\\') at += 1;
    // A quote that opens the next key or value is none that closes.
    else if (unit === '"') return /^\s*(?:[,:\]}]|$)/.test(line.slice(at + 1)) ? at + 1 : 0;
  }
  return 0;
}

/** The containers that are open at an offset; `string` is where the string that holds it begins. */
function scan(text: string, to: number): { stack: Open[]; string: number | undefined } {
  const stack: Open[] = [];
  for (let at = 0; at < to; at += 1) {
    const top = stack[stack.length - 1];
    switch (text.charCodeAt(at)) {
      case 34: {
        const end = endOfString(text, at);
        if (end > to) return { stack, string: at };
        if (top !== undefined) {
          if (top.kind === '{' && top.last !== 'colon') {
            top.key = text.slice(at + 1, end - 1);
            top.last = 'key';
          } else top.last = 'value';
        }
        at = end - 1;
        break;
      }
      case 123:
      case 91:
        if (top !== undefined) top.last = 'value';
        stack.push({ kind: text.charAt(at) as '{' | '[', start: at, key: undefined, last: 'open' });
        break;
      case 125:
      case 93:
        stack.pop();
        break;
      case 58:
        if (top !== undefined) top.last = 'colon';
        break;
      case 44:
        if (top !== undefined) top.last = 'comma';
        break;
      case 32:
      case 9:
      case 10:
      case 13:
        break;
      default:
        if (top !== undefined && top.last === 'colon' && /[\w.+-]/.test(text.charAt(at))) {
          while (at + 1 < to && /[\w.+-]/.test(text.charAt(at + 1))) at += 1;
          // A word that ends at the cursor is still being written.
          if (at + 1 < to) top.last = 'value';
        }
    }
  }
  return { stack, string: undefined };
}

/** Behind the closing quote, or behind the line where it is missing. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 92) at += 1;
    else if (unit === 34) return at + 1;
    else if (unit === 10) return at;
  }
  return text.length + 1;
}

/** Where as many containers are closed as were open at the cursor, or the end of the text. */
function closeOf(text: string, cursor: number, depth: number): number {
  let open = depth;
  const { string } = { string: scanQuote(text, cursor) };
  for (let at = string; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 34) at = endOfString(text, at) - 1;
    else if (unit === 123 || unit === 91) open += 1;
    else if (unit === 125 || unit === 93) {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
  return text.length;
}

/** Behind the string that holds the cursor, else the cursor. */
function scanQuote(text: string, cursor: number): number {
  const lineEnd = text.indexOf('\n', cursor);
  const line = text.slice(cursor, lineEnd === -1 ? text.length : lineEnd);
  const quotes =
    text
      .slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor)
      .replace(/\\./g, '')
      .split('"').length - 1;
  return quotes % 2 === 1 ? cursor + stringEnd(line) : cursor;
}

function closersOf(stack: readonly Open[]): string {
  return [...stack]
    .reverse()
    .map(({ kind }) => (kind === '{' ? '}' : ']'))
    .join('');
}
