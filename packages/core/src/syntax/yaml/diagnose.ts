/** Why a piece of YAML cannot be read, told from the text around the place where the reading ended; with its repair. */
import type { Edit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';
import { quote } from '../../text/wording.ts';
import type { SyntaxProblem } from '../document.ts';
import { MAX_DEPTH } from '../limits.ts';
import { insert, perhaps, remove, replace, surely, titles } from '../repairs.ts';
import type { Tags } from '../tags.ts';
import { causes as say } from './causes.ts';
import type { Piece } from './cut.ts';
import { type Fault, isTooDeep } from './events.ts';
import type { Line } from './lines.ts';
import { behindQuote, closerOf, contentEnd, isWhite, openMarks, valueStart } from './marks.ts';
import { problems } from './messages.ts';

/** A piece that cannot be read. */
export interface Place extends Fault {
  readonly text: string;
  /** Where the content of the piece starts. */
  readonly start: number;
  /** Behind the last unit of its content. */
  readonly end: number;
  readonly tags: Tags;
}

type Cause = (place: Place) => SyntaxProblem | undefined;

/** What is wrong with a piece: the first cause that its text shows. */
export function causeOf(place: Place): SyntaxProblem {
  for (const cause of causes) {
    const found = cause(place);
    if (found !== undefined) return found;
  }
  const end = contentEnd(place.text, place.at, place.end);
  const span = place.at < end ? { start: place.at, end } : { start: place.start, end: place.end };
  return problems.unreadable(oneLine(place.text, span));
}

/** Lines that stand at the wrong indentation. */
export function misplaced(text: string, { lines }: Piece, indent: number): SyntaxProblem {
  const [first, second] = lines;
  const span = { start: first?.content ?? 0, end: contentEnd(text, first?.content ?? 0, first?.end) };
  const by = indent - (first?.indent ?? 0);
  // What lies below goes along only where it would not lie below any more.
  const distance = (indent: number) => Math.abs((second?.indent ?? 0) - indent - 2);
  const staysBelow =
    second === undefined || (second.indent > indent && distance(indent) <= distance(first?.indent ?? 0));
  const edits = (staysBelow ? lines.slice(0, 1) : lines).map((line) =>
    replace(line.start, line.content, ' '.repeat(Math.max(0, line.indent + by))),
  );
  return say.indentation(span, indent, surely(titles.indent, ...edits));
}

/** A line that starts behind another entry. */
export function lineBreakLost(text: string, { content, end, indent }: Line): SyntaxProblem {
  const from = content - indent;
  return say.lineBreak(
    { start: content, end: contentEnd(text, content, end) },
    surely(titles.lineBreak, insert(from, '\n')),
  );
}

const tooDeep: Cause = (place) => (isTooDeep(place) ? problems.tooDeep(place.at, MAX_DEPTH) : undefined);

const slashComment: Cause = ({ text, start, at, end }) => {
  const from = [start, at].find((offset) => /^\/[/*]/.test(text.slice(offset, offset + 2)));
  if (from === undefined) return undefined;
  const stop = Math.min(lineEnd(text, from), end);
  const closed = /^\/\*(.*?)\*\/[ \t]*$/.exec(text.slice(from, stop));
  const newText = closed ? `#${closed[1]?.trimEnd()}` : `#${text.slice(from + 2, stop)}`;
  return say.slashComment(
    { start: from, end: stop },
    text.slice(from, from + 2),
    surely(titles.comment, replace(from, stop, newText)),
  );
};

const twoTags: Cause = ({ text, start, at, reason, end, tags }) => {
  if (!reason.startsWith('duplication of a tag')) return undefined;
  const from = text.lastIndexOf('!', at - 1);
  const outer = /![^\s!]*[ \t]+$/.exec(text.slice(start, from >= start && text.charAt(at) !== '!' ? from : at));
  const second = text.charAt(at) === '!' ? at : from;
  const first = outer === null ? start : start + outer.index;
  const stop = contentEnd(text, second, end);
  const tag = text.slice(first, second).trim();
  const key = tags.get(tag)?.key;
  const argument = text.slice(second, stop);
  const span = { start: first, end: second + (/^\S*/.exec(argument)?.[0].length ?? 0) };
  const isPlain = /^\S+[ \t]+(?:"[^"]*"|'[^']*'|[^\s,[\]{}"'#]+)$/.test(argument);
  const whole = stop >= end && isPlain && key !== undefined;
  return say.twoTags(
    span,
    whole ? surely(titles.change(quote(key)), replace(first, second, `{ ${key}: `), insert(stop, ' }')) : undefined,
  );
};

const unknownEscape: Cause = ({ text, start, at, reason, end }) => {
  const isHex = reason.startsWith('expected hexadecimal');
  if (!isHex && !reason.startsWith('unknown escape')) return undefined;
  const slash = text.lastIndexOf('\\', at - 1);
  if (slash < start || slash + 1 >= end) return undefined;
  const open = openMarks(text, start, slash).at(-1)?.at ?? start;
  const close = behindQuote(text, open, end) ?? end;
  const wrong = [...text.slice(open, close).matchAll(/\\[\s\S]/g)].filter(
    ({ index }) => !isEscape(text, open + index + 1),
  );
  const edits = wrong.map(({ index }) => insert(open + index, '\\'));
  return say.unknownEscape(
    { start: slash, end: slash + 2 },
    text.slice(slash, slash + 2),
    surely(titles.escape, ...edits),
  );
};

const reservedStart: Cause = ({ text, at, start, end }) => {
  const mark = text.charAt(at);
  if (!/[@`%]/.test(mark)) return undefined;
  const inFlow = openMarks(text, start, at).length > 0;
  const lineStop = contentEnd(text, at, end);
  const stop = inFlow ? at + (/^[^,\]}\n]*/.exec(text.slice(at, lineStop))?.[0].trimEnd().length ?? 1) : lineStop;
  const colon = inFlow || start !== at ? -1 : text.slice(at, stop).search(/:(?:\s|$)/);
  const last = colon === -1 ? stop : at + colon;
  return say.reservedStart({ start: at, end: at + 1 }, mark, surely(titles.quote, ...quoted(text, at, last)));
};

const forgottenBlank: Cause = ({ text, start, end }) => {
  const line = text.slice(start, contentEnd(text, start, end));
  if (/^-[^\s-]/.test(line)) {
    return say.dashBlank({ start, end: start + 2 }, surely(titles.blank, insert(start + 1, ' ')));
  }
  const colon = /^["']?[\w.-]+["']?:(?=[^\s:/])/.exec(line)?.[0].length;
  if (colon === undefined) return undefined;
  return say.colonBlank({ start, end: start + colon + 1 }, surely(titles.blank, insert(start + colon, ' ')));
};

const colonInside: Cause = ({ text, start, at, end, reason }) => {
  if (text.charAt(at) !== ':' || !reason.startsWith('bad indentation')) return undefined;
  const line = lineStart(text, at, start);
  const from = valueStart(text, line, at);
  if (from >= at || /["'[{]/.test(text.charAt(from)) || from <= line) return undefined;
  return say.colonInside(
    { start: at, end: at + 1 },
    surely(titles.quote, ...quoted(text, from, contentEnd(text, at, end))),
  );
};

const quoteInside: Cause = ({ text, start, at, end, reason }) => {
  if (!/^(?:bad indentation|missed comma|end of the stream or)/.test(reason)) return undefined;
  let before = at;
  while (before > start && isWhite(text.charAt(before - 1))) before -= 1;
  const mark = text.charAt(before - 1);
  const stop = contentEnd(text, at, end);
  if ((mark !== '"' && mark !== "'") || at >= stop) return undefined;
  if (text.charAt(at) === '#')
    return say.commentBlank({ start: at, end: at + 1 }, surely(titles.blank, insert(at, ' ')));
  if (text.charAt(at) === ',' || isCloser(text.charAt(at))) return undefined;
  const open = valueStart(text, lineStart(text, before - 1, start), before);
  const from = text.charAt(open) === mark ? open : text.lastIndexOf(mark, before - 2);
  if (openMarks(text, start, at).length > 0 || from < start) return undefined;
  const rest = text.slice(before, stop);
  const span = { start: at, end: stop };
  if (!rest.endsWith(mark) || from !== open) return say.behindQuote(span, mark);
  const inner = [...text.slice(from + 1, stop - 1).matchAll(mark === '"' ? /(?<!\\)"/g : /'/g)];
  const edits = inner.map(({ index }) => insert(from + 1 + index, mark === '"' ? '\\' : "'"));
  return say.behindQuote(span, mark, surely(titles.escape, ...edits));
};

const strayMark: Cause = ({ text, at, end, reason }) => {
  const mark = text.charAt(at);
  if (reason.startsWith('expected the node content')) {
    return say.extraComma({ start: at, end: at + 1 }, surely(titles.remove('","'), remove(at, at + 1)));
  }
  if (!reason.startsWith('bad indentation') || at >= end) return undefined;
  if (isCloser(mark)) {
    const isLast = at + 1 >= contentEnd(text, at, end);
    const repair = isLast ? surely : perhaps;
    return say.nothingOpen({ start: at, end: at + 1 }, mark, repair(titles.remove(quote(mark)), remove(at, at + 1)));
  }
  if (mark !== ',') return undefined;
  return say.commaBehind({ start: at, end: at + 1 }, surely(titles.remove('","'), remove(at, at + 1)));
};

const missedComma: Cause = ({ text, start, at, end, reason }) => {
  if (!reason.startsWith('missed comma')) return undefined;
  const mark = text.charAt(at);
  const open = openMarks(text, start, at).at(-1);
  if (isCloser(mark) && open !== undefined) {
    const expected = closerOf(open);
    return say.wrongCloser(
      { start: at, end: at + 1 },
      mark,
      expected,
      surely(titles.change(quote(expected)), replace(at, at + 1, expected)),
    );
  }
  let before = at;
  while (before > start && isWhite(text.charAt(before - 1))) before -= 1;
  if (mark === ':') return say.commaInside({ start: at, end: at + 1 });
  const stop = at + (/^[^\s,[\]{}]+/.exec(text.slice(at, end))?.[0].length ?? 1);
  return say.missedComma({ start: at, end: stop }, surely(titles.insert('","'), insert(before, ',')));
};

const notClosed: Cause = ({ text, start, end, reason }) => {
  if (!reason.startsWith('unexpected end of the')) return undefined;
  const open = openMarks(text, start, end);
  const last = open.at(-1);
  if (last === undefined) return undefined;
  const span = { start: last.at, end: last.at + 1 };
  const isQuote = last.mark === '"' || last.mark === "'";
  const hidden = isQuote ? undefined : hiddenCloser(text, last.at, end, closerOf(last));
  if (hidden !== undefined) return hidden;
  const lastLine = Math.max(text.lastIndexOf('\n', end - 1) + 1, start);
  const stop = isQuote ? trimmedEnd(text, last.at, end) : contentEnd(text, Math.max(lastLine, last.at), end);
  const closers = isQuote && open.length > 1 ? closerOf(last) : [...open].reverse().map(closerOf).join('');
  const inside = isQuote && open.length > 1 ? beforeClosers(text, last.at, stop) : stop;
  const isOneLine = lineEnd(text, start) >= end;
  const repair = isOneLine ? surely : perhaps;
  return say.notClosed(span, closerOf(last), repair(titles.insert(quote(closers)), insert(inside, closers)));
};

/** A comment that was meant as text hides the bracket behind it. */
function hiddenCloser(text: string, from: number, end: number, closer: string): SyntaxProblem | undefined {
  const stop = Math.min(lineEnd(text, from), end);
  const comment = text.slice(from, stop).search(/[ \t]#/);
  if (comment === -1) return undefined;
  const at = from + comment + 1;
  const token = /^#[^,\]}\n]*/.exec(text.slice(at, stop))?.[0].trimEnd() ?? '#';
  if (!text.slice(at + token.length, stop).includes(closer)) return undefined;
  return say.hashInside(
    { start: at, end: at + token.length },
    closer,
    surely(titles.quote, ...quoted(text, at, at + token.length)),
  );
}

const noKey: Cause = ({ text, start, end, reason }) => {
  const stop = contentEnd(text, start, end);
  const line = text.slice(start, stop);
  if (reason === 'no item') {
    return say.expectedItem({ start, end: stop }, surely(titles.insert('"- "'), insert(start, '- ')));
  }
  const name = /^["']?([^\s"'[\]{}#:,&*!|>%@`-][^\s"'[\]{}#,]*?)(?<!:)["']?$/.exec(line)?.[1];
  if (name !== undefined) {
    const repair = hasBelow(text, start, end) ? surely : perhaps;
    return say.missingColon({ start, end: stop }, name, repair(titles.insert('":"'), insert(stop, ':')));
  }
  if (/^- /.test(line)) return say.itemAmongKeys({ start, end: stop });
  const half = /^([^"':]+)(["']):\s*$/.exec(line);
  if (half?.[1] !== undefined && half[2] !== undefined) {
    const at = start + half[1].length;
    return say.strayQuote({ start: at, end: at + 1 }, surely(titles.remove(quote(half[2])), remove(at, at + 1)));
  }
  return /^[^"'[\]{}#:]+$/.test(line) && !reason.startsWith('tab') ? say.noKey({ start, end: stop }) : undefined;
};

const dashInValue: Cause = ({ text, at, reason }) =>
  reason.startsWith('bad indentation') && /^-(?:\s|$)/.test(text.slice(at, at + 2))
    ? say.dashInValue({ start: at, end: at + 1 })
    : undefined;

const tab: Cause = ({ text, at, start }) => {
  const from = lineStart(text, at, start);
  const found = text.slice(from, at + 1).indexOf('\t');
  return found === -1 ? undefined : problems.tab(from + found);
};

const tagName: Cause = ({ text, start, at, reason }) => {
  if (!/tag/.test(reason)) return undefined;
  const from = Math.max(start, text.lastIndexOf('!', at));
  const begin = text.slice(start, from).search(/\S*$/) + start;
  const name = /^\S*/.exec(text.slice(begin))?.[0] ?? '!';
  return say.noTag({ start: begin, end: begin + name.length }, name);
};

/** `"Name:` with children below: the quote belongs before the colon. */
const halfQuotedKey: Cause = ({ text, start, end }) => {
  const [, mark, name] = /^(["'])([^"':]+):\s*$/.exec(text.slice(start, contentEnd(text, start, end))) ?? [];
  if (mark === undefined || name === undefined) return undefined;
  const at = start + 1 + name.length;
  return say.notClosed({ start, end: start + 1 }, mark, surely(titles.insert(quote(mark)), insert(at, mark)));
};

/** A line of a block scalar that stands left of the others ends it. */
const leftOfBlock: Cause = ({ text, start, at, end }) => {
  const header = contentEnd(text, start, end);
  if (!/(?:^|[ \t])[|>][-+0-9]*$/.test(text.slice(start, header))) return undefined;
  const indent = /\n( +)\S/.exec(text.slice(lineEnd(text, start), end))?.[1]?.length;
  const from = lineStart(text, at, start);
  const written = /^ */.exec(text.slice(from, end))?.[0].length ?? 0;
  if (indent === undefined || written >= indent || from <= start) return undefined;
  const span = { start: from + written, end: contentEnd(text, from + written, end) };
  // A key can as well be one of the template's own.
  const repair = /^[\w.]+:(?:\s|$)/.test(text.slice(span.start, span.end).trimStart()) ? perhaps : surely;
  return say.indentation(span, indent, repair(titles.indent, replace(from, from + written, ' '.repeat(indent))));
};

/** In the order in which they are tried: what is certain first. */
const causes: readonly Cause[] = [
  tooDeep,
  slashComment,
  halfQuotedKey,
  twoTags,
  unknownEscape,
  reservedStart,
  tagName,
  leftOfBlock,
  notClosed,
  colonInside,
  quoteInside,
  strayMark,
  missedComma,
  forgottenBlank,
  dashInValue,
  noKey,
  tab,
];

/** True when the unit at an offset, which follows a backslash, makes an escape of YAML. */
function isEscape(text: string, at: number): boolean {
  const digits = { x: 2, u: 4, U: 8 }[text.charAt(at)];
  if (digits === undefined) return /[\s0abtnvfreNLP_"/\\]/.test(text.charAt(at));
  return new RegExp(`^[0-9a-fA-F]{${digits}}`).test(text.slice(at + 1, at + 1 + digits));
}

/** True when the next line is indented deeper. */
function hasBelow(text: string, start: number, end: number): boolean {
  const next = /^[^\n]*\n\s*?([ \t]*)[^\s#]/.exec(text.slice(end, end + 400))?.[1];
  return next !== undefined && next.length > start - lineStart(text, start, 0);
}

function isCloser(unit: string): boolean {
  return unit === ']' || unit === '}';
}

/** The edits that put a stretch in single quotes. */
function quoted(text: string, from: number, to: number): Edit[] {
  const inner = [...text.slice(from, to).matchAll(/'/g)].map(({ index }) => insert(from + index, "'"));
  return [insert(from, "'"), ...inner, insert(to, "'")];
}

/** Behind the last content of a line inside the closers that end it, where a forgotten quote belongs. */
function beforeClosers(text: string, from: number, to: number): number {
  let at = to;
  while (at > from + 1 && /[\]},\s]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The end of a line without the blanks at its end; a `#` belongs to a quote that is open. */
function trimmedEnd(text: string, at: number, limit: number): number {
  let end = Math.min(lineEnd(text, at), limit);
  while (end > at + 1 && isWhite(text.charAt(end - 1))) end -= 1;
  return end;
}

function lineStart(text: string, at: number, least: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1) + 1, least);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function oneLine(text: string, { start, end }: Span): Span {
  return { start, end: Math.min(end, contentEnd(text, start)) };
}
