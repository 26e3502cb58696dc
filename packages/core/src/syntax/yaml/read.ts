/** YAML into the tree, as PyYAML's SafeLoader with the short tags of ROS reads it. */
import type { Span } from '../../text/span.ts';
import type { Problem, SyntaxProblem } from '../document.ts';
import { gapsOf, leavesOf } from '../gaps.ts';
import type { Reading } from '../json/read.ts';
import { LARGEST_BROKEN, MOST_PROBLEMS } from '../limits.ts';
import { markDamaged } from '../mark-damaged.ts';
import type { Node } from '../node.ts';
import { replace, surely, titles } from '../repairs.ts';
import type { Tags } from '../tags.ts';
import { causes } from './causes.ts';
import { type Fault, moved, readEvents, type TreeEvent } from './events.ts';
import { hasSlashLine, oddBlank } from './lines.ts';
import { lower } from './lower.ts';
import { problems as say } from './messages.ts';
import { hasStrange, prepare, strangeIn } from './prepare.ts';
import { recover } from './recover.ts';
import { isUtf16, utf16Problem } from './utf16.ts';

/** Characters that YAML does not allow in a text that is read all the same; one with more of them is none. */
const MOST_STRANGE = 20;

/** Reads one YAML document; the first syntax error ends the reading, and nothing is returned then. Never throws. */
export function readHealthyYaml(text: string, tags: Tags): Reading | undefined {
  if (hasStrange(text)) return undefined;
  const events = readEvents(text);
  return Array.isArray(events) ? readingOf(text, events, tags) : undefined;
}

/** Reads one YAML document, and what can be read of one that has faults. Never throws. */
export function readYaml(text: string, tags: Tags): Reading {
  const isStrange = hasStrange(text);
  const found = isStrange ? { at: 0, reason: 'strange' } : readEvents(text);
  if (!Array.isArray(found)) return readBroken(text, found, tags);
  const reading = readingOf(text, found, tags);
  return (oddBlank.test(text) || hasSlashLine(text)) && hasOddKey(reading.root)
    ? asSeen(readBroken(text, { at: 0, reason: 'odd' }, tags))
    : reading;
}

/** The reading of a text that the service reads too, but not as people do who cannot tell its blanks apart. */
export function asSeen(seen: Reading): Reading {
  const asMisread = (problem: Problem): Problem =>
    problem.kind === 'syntax' ? { ...problem, kind: 'misread' } : problem;
  return { ...seen, problems: seen.problems.map(asMisread) };
}

function readBroken(text: string, fault: Fault, tags: Tags): Reading {
  const lost = unreadable(text, fault);
  if (lost !== undefined) return { root: undefined, problems: [lost], holes: [{ start: 0, end: text.length }] };
  const prepared = prepare(text);
  const { problems, holes, start, end } = prepared;
  const isSame = prepared.text === text && start === 0 && end === text.length;
  const found = isSame ? fault : readEvents(prepared.text.slice(start, end));
  const recovered = Array.isArray(found)
    ? { events: moved(found, start), problems: [], holes: [] }
    : recover(prepared, isSame ? found : { ...found, at: found.at + start }, tags);
  const reading = readingOf(prepared.text, recovered.events, tags);
  const all = [...holes, ...recovered.holes].sort((a, b) => a.start - b.start);
  for (const { start: at } of holes.slice(0, MOST_PROBLEMS)) markDamaged(reading.root, at);
  const isOutside = (problem: Problem) => problem.kind !== 'syntax' || !isInside(problem.span, all);
  return {
    root: reading.root,
    problems: [...problems, ...recovered.problems, ...reading.problems.filter(isOutside)],
    holes: all,
  };
}

/** What is wrong with a text of which nothing is read. */
function unreadable(text: string, { at }: Fault): SyntaxProblem | undefined {
  if (isUtf16(text)) return utf16Problem(text);
  const strange = strangeIn(text);
  if (strange.length > MOST_STRANGE) return causes.noText(strange[0] ?? 0);
  return text.length > LARGEST_BROKEN ? say.unreadable({ start: at, end: Math.min(at + 1, text.length) }) : undefined;
}

function readingOf(text: string, events: readonly TreeEvent[], tags: Tags): Reading {
  const { root, problems, left } = lower(text, events, tags);
  problems.push(...tabProblems(text, root));
  return { root, problems, holes: left === undefined ? [] : [left] };
}

/** True when a key starts with a blank that is none, or as a comment of another language: people see something else than the service. */
function hasOddKey(root: Node | undefined): boolean {
  const pending: Node[] = root === undefined ? [] : [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'seq') pending.push(...node.items);
    else if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        // The very first key has nothing above it that it could belong to.
        const isOdd = oddBlank.test(key.raw.charAt(0)) && key !== firstKey(root);
        if (key.style === 'plain' && (isOdd || key.raw.startsWith('//'))) return true;
        if (key.parent === node) pending.push(value);
      }
    }
  }
  return false;
}

function firstKey(root: Node | undefined): Node | undefined {
  return root?.kind === 'map' ? root.entries[0]?.key : undefined;
}

function isInside({ start }: Span, stretches: readonly Span[]): boolean {
  return stretches.some((stretch) => stretch.start <= start && start <= stretch.end);
}

/** PyYAML takes no tab between tokens, and none inside a plain scalar; the first is told, the repair mends all. */
function tabProblems(text: string, root: Node | undefined): Problem[] {
  if (!text.includes('\t')) return [];
  for (const leaf of leavesOf(root)) {
    const at = leaf.kind === 'scalar' && leaf.style === 'plain' ? leaf.raw.indexOf('\t') : -1;
    if (at !== -1) return [say.tab(leaf.start + at)];
  }
  const tabs = gapsOf(text, root).flatMap((gap) => tabsIn(text, gap));
  const [first] = tabs;
  if (first === undefined) return [];
  // A text can hold more tabs than a call can take arguments.
  const edits = tabs.map((at) => replace(at, at + 1, ' '));
  return [say.tab(first, { ...surely(titles.blanks), edits })];
}

function tabsIn(text: string, { start, end }: Span): number[] {
  const tabs: number[] = [];
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 9) tabs.push(at);
    const isComment = unit === 35 && (at === 0 || text.charCodeAt(at - 1) <= 32);
    if (isComment) {
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd === -1 ? end : lineEnd;
    }
  }
  return tabs;
}
