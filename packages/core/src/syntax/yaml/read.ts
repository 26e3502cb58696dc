/** YAML into the tree, as PyYAML's SafeLoader with the short tags of ROS reads it. */
import type { Span } from '../../text/span.ts';
import type { Problem } from '../document.ts';
import { gapsOf, leavesOf } from '../gaps.ts';
import type { Reading } from '../json/read.ts';
import type { Node } from '../node.ts';
import type { Tags } from '../tags.ts';
import { readEvents, type TreeEvent } from './events.ts';
import { lower } from './lower.ts';
import { problems as say } from './messages.ts';
import { recover } from './recover.ts';

// What PyYAML's reader calls printable; a lone surrogate is not.
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd]/;
const astral = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Reads one YAML document; the first syntax error ends the reading, and nothing is returned then. Never throws. */
export function readHealthyYaml(text: string, tags: Tags): Reading | undefined {
  if (strangeCharacter(text) !== undefined) return undefined;
  const events = readEvents(text);
  return Array.isArray(events) ? readingOf(text, events, tags) : undefined;
}

/** Reads one YAML document, and what can be read of one that has faults. Never throws. */
export function readYaml(text: string, tags: Tags): Reading {
  const strange = strangeCharacter(text);
  if (strange !== undefined) return { root: undefined, problems: [strange], holes: [{ start: 0, end: text.length }] };
  const found = readEvents(text);
  if (Array.isArray(found)) return readingOf(text, found, tags);
  const { events, problems, holes } = recover(text, { start: 0, end: text.length }, found);
  const reading = readingOf(text, events, tags);
  const isWhole = (problem: Problem) => problem.kind !== 'syntax' || !isInside(problem.span, holes);
  return { ...reading, problems: [...problems, ...reading.problems.filter(isWhole)], holes };
}

function readingOf(text: string, events: readonly TreeEvent[], tags: Tags): Reading {
  const { root, problems, left } = lower(text, events, tags);
  problems.push(...tabProblems(text, root));
  return { root, problems, holes: left === undefined ? [] : [left] };
}

function isInside({ start }: Span, stretches: readonly Span[]): boolean {
  return stretches.some((stretch) => stretch.start <= start && start <= stretch.end);
}

function strangeCharacter(text: string): Problem | undefined {
  if (!unprintable.test(text)) return undefined;
  const match = unprintable.exec(text.replace(astral, '  '));
  return match === null ? undefined : say.unprintable(match.index, text.charCodeAt(match.index));
}

/** PyYAML takes no tab between tokens, and none inside a plain scalar. */
function tabProblems(text: string, root: Node | undefined): Problem[] {
  if (!text.includes('\t')) return [];
  for (const leaf of leavesOf(root)) {
    const at = leaf.kind === 'scalar' && leaf.style === 'plain' ? leaf.raw.indexOf('\t') : -1;
    if (at !== -1) return [say.tab(leaf.start + at)];
  }
  for (const gap of gapsOf(text, root)) {
    const at = tabIn(text, gap.start, gap.end);
    if (at !== undefined) return [say.tab(at)];
  }
  return [];
}

function tabIn(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 9) return at;
    const isComment = unit === 35 && (at === 0 || text.charCodeAt(at - 1) <= 32);
    if (isComment) {
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd === -1 ? end : lineEnd;
    }
  }
  return undefined;
}
