/**
 * Reads what can be read of a YAML text that has a fault: the text is cut where its indentation says that one entry ends and the next
 * begins, and only the smallest pieces that fail are left out. The events of the others come in order, as if there were no fault.
 */
import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';
import type { Span } from '../../text/span.ts';
import type { SyntaxProblem } from '../document.ts';
import { DEEPEST_CUT, MOST_PROBLEMS } from '../limits.ts';
import type { Tags } from '../tags.ts';
import { type Cut, cutPieces, isKey, type Piece } from './cut.ts';
import { causeOf, lineBreakLost, misplaced } from './diagnose.ts';
import { type Fault, HOLE, moved, type Properties, readEvents, type TreeEvent } from './events.ts';
import { isJoined, tornAt } from './joined.ts';
import { isDash, isOpenHead, type Line } from './lines.ts';
import { endOfOpen } from './open-flow.ts';
import type { Prepared } from './prepare.ts';

export interface Recovered {
  readonly events: readonly TreeEvent[];
  readonly problems: readonly SyntaxProblem[];
  /** The stretches that were left out, in order. */
  readonly holes: readonly Span[];
}

/** Units read again at most, for each unit of the text: nothing that people write comes near, garbage must not take for ever. */
const READINGS = 8;
const LEAST_BUDGET = 100_000;
/** How far behind its piece the end of an open bracket is looked for. */
const FARTHEST_BRACKET = 20_000;
/** Stretches that are left out for a reason of their own, before the rest is given up. */
const MOST_HOLES = 1000;
/** Units looked through for the end of open brackets, in all. */
const JOINS = 2_000_000;

/** For a text that is well and read in pieces all the same. */
export const NO_FAULT = 'none';

const nothing: Properties = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };

/** Reads a prepared text. `fault` is where the reading of the whole failed. */
export function recover({ text, lines, end }: Prepared, fault: Fault, tags: Tags): Recovered {
  const events: TreeEvent[] = [];
  const problems: SyntaxProblem[] = [];
  const holes: Span[] = [];
  let budget = Math.max(LEAST_BUDGET, text.length * READINGS);
  let joins = JOINS;

  /** The events of one node, with those of its document around it, or where they end. */
  function read(from: number, to: number, column: number): Event[] | Fault {
    budget -= to - from;
    if (budget < 0) return { at: from, reason: 'budget' };
    const shift = from - column;
    const found = readEvents(' '.repeat(column) + text.slice(from, to));
    if (!Array.isArray(found)) return { ...found, at: Math.min(Math.max(found.at + shift, from), to) };
    const isOne = found.filter(({ type }) => type === EVENT_ID.DOCUMENT).length === 1;
    return isOne ? moved(found, shift) : { at: from, reason: 'no single document' };
  }

  function readLines(lines: readonly Line[], end: number): Event[] | Fault {
    const first = lines[0];
    if (first === undefined) return { at: end, reason: 'nothing' };
    // A line that begins behind a dash is read with blanks in place of what stands before it.
    return read(first.start, end, first.start === first.content ? first.indent : 0);
  }

  function report(problem: SyntaxProblem): void {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  }

  /** Says why lines cannot be read. */
  function blame(lines: readonly Line[], { at, reason }: Fault): void {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    report(causeOf({ text, start: first.content, end: last.end, at, reason, tags }));
  }

  function hole(lines: readonly Line[]): void {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    events.push({ type: HOLE, start: first.content, end: last.end });
    holes.push({ start: first.content, end: last.end });
  }

  /** Leaves lines out, and says why they cannot be read. */
  function giveUp(lines: readonly Line[], found: Fault): void {
    const [first] = lines;
    const isEcho = first !== undefined && events.at(-1)?.type === HOLE && !isKey(text, first);
    if (!isEcho) blame(lines, found);
    hole(lines);
  }

  /** One value, with the events of exactly one node or a hole. */
  function value(lines: readonly Line[], end: number, before: Properties, depth: number, known?: Fault): void {
    const [top] = lines;
    // What cannot be cut is not given up before it was read.
    const found = known !== undefined && top !== undefined && !isWhole(text, top) ? known : readLines(lines, end);
    if (Array.isArray(found)) {
      addProperties(found[1], before);
      take(found, 1, found.length - 1);
      return;
    }
    const [first] = lines;
    if (first === undefined) return;
    if (depth > DEEPEST_CUT || budget < 0 || isWhole(text, first)) return giveUp(lines, found);
    const problemsBefore = problems.length;
    const cut = cutPieces(text, lines, end);
    const dashes = cut.pieces.filter(({ lines: [line] }) => line !== undefined && isDash(text, line)).length;
    const isList = dashes * 2 >= cut.pieces.length;
    events.push(openEvent(isList ? EVENT_ID.SEQUENCE : EVENT_ID.MAPPING, first.content, before));
    pieces(cut, isList ? 'list' : 'map', depth, found);
    events.push({ type: EVENT_ID.POP });
    // Where all pieces are well and the whole is not, the whole is to blame, unless that was said of its indentation.
    if (known === undefined && problems.length === problemsBefore && lines.every(isAsWritten)) blame(lines, found);
  }

  /** The entries or items of a collection; `around` is where the reading of all of them failed, when that is known. */
  function pieces(cut: Cut, kind: 'map' | 'list', depth: number, around?: Fault): void {
    for (let index = 0; index < cut.pieces.length; ) {
      const piece = cut.pieces[index] as Piece;
      const [first] = piece.lines;
      if (first !== undefined && first.indent !== cut.indent && isAsWritten(first)) {
        report(misplaced(text, piece, cut.indent));
      }
      index += part(cut, index, kind, depth, around);
    }
  }

  /** One piece, or the several that an open bracket holds together; returns how many. */
  function part(
    { pieces: all, indent }: Cut,
    index: number,
    kind: 'map' | 'list',
    depth: number,
    around: Fault | undefined,
  ): number {
    const piece = all[index] as Piece;
    const [first] = piece.lines;
    // More findings would help nobody.
    if (problems.length >= MOST_PROBLEMS || holes.length >= MOST_HOLES) {
      hole(piece.lines);
      return 1;
    }
    if (first !== undefined && isJoined(first, text)) report(lineBreakLost(text, first));
    const assumed = kind === 'map' ? faultIn(text, piece, around, depth) : undefined;
    const found = assumed ?? readLines(piece.lines, piece.end);
    if (accept(found, kind)) return 1;
    const torn = depth === 0 ? tornAt(text, piece) : -1;
    if (torn !== -1) {
      const rest = piece.lines.slice(torn + 1);
      const before = { lines: piece.lines.slice(0, torn + 1), start: piece.start, end: rest[0]?.start ?? piece.end };
      part({ pieces: [before], indent }, 0, kind, depth, undefined);
      hole(rest);
      return 1;
    }
    const joined = joinOpen(all, index);
    if (joined > 1) {
      const last = all[index + joined - 1] as Piece;
      const whole = readLines(piece.lines, last.end);
      if (accept(whole, kind)) return joined;
      if (!Array.isArray(whole)) {
        giveUp(
          all.slice(index, index + joined).flatMap(({ lines }) => lines),
          whole,
        );
        return joined;
      }
    }
    if (kind === 'map') entry(piece, Array.isArray(found) ? undefined : found, depth);
    else item(piece, indent, Array.isArray(found) ? undefined : found, depth);
    return 1;
  }

  /** Takes events over; there can be more than a function takes as arguments. */
  function take(found: readonly Event[], from: number, to: number): void {
    for (let at = from; at < to; at += 1) events.push(found[at] as Event);
  }

  /** Takes the entries or items of a piece that was read, when it is what the collection holds. */
  function accept(found: Event[] | Fault, kind: 'map' | 'list'): boolean {
    if (!Array.isArray(found)) return false;
    const top = found[1];
    if (top === undefined) return false;
    const wanted = kind === 'map' ? EVENT_ID.MAPPING : EVENT_ID.SEQUENCE;
    if (top.type !== wanted || top.style !== COLLECTION_STYLE.BLOCK) return false;
    if (top.anchorStart !== -1 || top.tagStart !== -1) return false;
    take(found, 2, found.length - 2);
    return true;
  }

  /** How many pieces belong to the bracket or quote that the first of them leaves open. */
  function joinOpen(all: readonly Piece[], index: number): number {
    const piece = all[index] as Piece;
    const first = piece.lines[0];
    const next = all[index + 1]?.lines[0];
    if (first === undefined || next === undefined || joins < 0 || isNextEntry(text, next)) return 1;
    const limit = Math.min((all.at(-1) as Piece).end, piece.end + FARTHEST_BRACKET);
    joins -= limit - first.content;
    const end = endOfOpen(text, first.content, piece.end, limit, first.indent);
    if (end === undefined) return 1;
    let count = 1;
    while (index + count < all.length && (all[index + count] as Piece).start < end) count += 1;
    budget -= end - piece.end;
    return count;
  }

  function entry({ lines, end }: Piece, found: Fault | undefined, depth: number): void {
    const [head, ...below] = lines;
    if (head === undefined) return;
    const fault = found ?? { at: head.end, reason: 'no key' };
    const firstBelow = below[0];
    const headAlone = read(head.start, head.end, 0);
    const isRead = Array.isArray(headAlone) && headAlone[1]?.type === EVENT_ID.MAPPING && headAlone.length === 6;
    const key = isRead ? headAlone[2] : undefined;
    const content = isRead ? headAlone[3] : undefined;
    if (firstBelow === undefined || (isRead && content?.type !== EVENT_ID.SCALAR)) return giveUp(lines, fault);
    if (key !== undefined && content?.type === EVENT_ID.SCALAR) {
      if (content.valueStart === -1) {
        events.push(key);
        value(below, end, content, depth + 1, found);
      } else if (content.style >= SCALAR_STYLE.LITERAL_BLOCK) giveUp(lines, fault);
      else {
        // What stands below a value that is complete was indented too far.
        events.push(key, content);
        report(misplaced(text, { lines: below, start: firstBelow.start, end }, head.indent));
        pieces(cutPieces(text, below, end), 'map', depth + 1);
      }
      return;
    }
    const name = headName(text, head);
    if (name === undefined) return giveUp(lines, fault);
    blame([head], Array.isArray(headAlone) ? { at: head.content, reason: 'no key' } : headAlone);
    events.push(plainEvent(name));
    value(below, end, nothing, depth + 1);
  }

  function item({ lines, end }: Piece, indent: number, found: Fault | undefined, depth: number): void {
    const [head, ...below] = lines;
    if (head === undefined) return;
    const fault = found ?? { at: head.content, reason: 'no item' };
    if (!isDash(text, head)) return giveUp(lines, fault);
    let content = head.content + 1;
    while (content < head.end && isBlank(text.charCodeAt(content))) content += 1;
    if (content >= head.end || text.charCodeAt(content) === 35) {
      if (below.length === 0) return giveUp(lines, fault);
      return value(below, end, nothing, depth + 1);
    }
    const inside: Line = { start: content, content, end: head.end, indent: indent + content - head.content };
    value([inside, ...below], end, nothing, depth + 1);
  }

  value(lines, end, nothing, 0, fault);
  if (problems.length === 0 && fault.reason !== NO_FAULT && lines.every(isAsWritten)) blame(lines, fault);
  const document: Event = { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] };
  return { events: [document, ...events, { type: EVENT_ID.POP }], problems, holes };
}

function isAsWritten({ start, content, indent }: Line): boolean {
  return content - start === indent || content === start;
}

/** True for a value that cannot be cut: a bracket, a quote, a block scalar. */
function isWhole(text: string, line: Line): boolean {
  const mark = text.charAt(line.content);
  if (mark === '"' || mark === "'")
    return !isOpenHead(text, line) && !/["']\s*:\s/.test(text.slice(line.content, line.end));
  return mark === '[' || mark === '{' || mark === '|' || mark === '>';
}

/** The name that the head of an entry was meant to have, when only its colon or a quote is wrong. */
function headName(text: string, { content, end }: Line): Span | undefined {
  const match = /^["']?([^\s"'[\]{}#&*|>,](?:[^"'[\]{}#:]|:(?=\S))*?)["']?\s*:?\s*(?:\s#.*)?$/.exec(
    text.slice(content, end),
  );
  const name = match?.[1];
  if (name === undefined || /\s/.test(name)) return undefined;
  const start = text.indexOf(name, content);
  return { start, end: start + name.length };
}

function openEvent(
  type: typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE,
  start: number,
  { anchorStart, anchorEnd, tagStart, tagEnd }: Properties,
): Event {
  return { type, start, anchorStart, anchorEnd, tagStart, tagEnd, style: COLLECTION_STYLE.BLOCK };
}

function plainEvent({ start, end }: Span): Event {
  return {
    type: EVENT_ID.SCALAR,
    valueStart: start,
    valueEnd: end,
    ...nothing,
    style: SCALAR_STYLE.PLAIN,
    chomping: 1,
    indent: -1,
    fast: true,
  };
}

/** Gives a node the tag and the anchor that stand on the line of its key. */
function addProperties(top: Event | undefined, before: Properties): void {
  if (top === undefined || !('tagStart' in top)) return;
  if (top.tagStart === -1) [top.tagStart, top.tagEnd] = [before.tagStart, before.tagEnd];
  if (top.anchorStart === -1) [top.anchorStart, top.anchorEnd] = [before.anchorStart, before.anchorEnd];
}

/**
 * The fault of all pieces when it lies in this one, which then need not be read to know that it fails; a small piece is read soon. What is
 * never closed shows far behind its place: any section can hold it, and is read entry by entry at once.
 */
function faultIn(
  text: string,
  { lines, start, end }: Piece,
  around: Fault | undefined,
  depth: number,
): Fault | undefined {
  const [first] = lines;
  if (around === undefined || first === undefined || lines.length < 8 || !isOpenHead(text, first)) return undefined;
  const isInside = around.reason.startsWith('unexpected end') ? depth === 0 : start <= around.at && around.at < end;
  return isInside ? around : undefined;
}

/** True for a line that cannot lie inside brackets: it starts with an unquoted key, or with a dash. */
function isNextEntry(text: string, line: Line): boolean {
  return isDash(text, line) || (/[\w$]/.test(text.charAt(line.content)) && isKey(text, line));
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}
