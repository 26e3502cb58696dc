/** YAML into the tree, as PyYAML's SafeLoader with the short tags of ROS reads it. */
import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Problem } from '../document.ts';
import { gapsOf, leavesOf } from '../gaps.ts';
import type { Reading } from '../json/read.ts';
import type { Node } from '../node.ts';
import type { Tags } from '../tags.ts';
import { joinFlowLines } from './flow-indentation.ts';
import { lower } from './lower.ts';
import { problems as say } from './messages.ts';

/** Levels of nesting that are read; the service, which recurses in Python, gives up earlier. */
export const MAX_DEPTH = 1000;

// What PyYAML's reader calls printable; a lone surrogate is not.
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd]/;
const astral = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Reads one YAML document. Never throws; the first syntax error ends the reading, and the tree is missing then. */
export function readYaml(text: string, tags: Tags): Reading {
  const strange = strangeCharacter(text);
  if (strange !== undefined) return { root: undefined, problems: [strange], damaged: true };
  const events = eventsOf(text);
  if (!Array.isArray(events)) return { root: undefined, problems: [events], damaged: true };
  const { root, problems } = lower(text, events, tags);
  problems.push(...tabProblems(text, root));
  return { root, problems, damaged: false };
}

function eventsOf(text: string): Event[] | Problem {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof RangeError) return say.tooDeep(0, MAX_DEPTH);
    if (!(error instanceof YAMLException)) throw error;
    if (error.reason.startsWith('deficient indentation')) return eventsOfJoined(text, error);
    return problemOf(error);
  }
}

/** The second attempt for what only YAML 1.2 refuses. The values are then decoded from the original text. */
function eventsOfJoined(text: string, first: YAMLException): Event[] | Problem {
  try {
    const events = parseEvents(joinFlowLines(text), { maxDepth: MAX_DEPTH });
    return events.map((event) => ('fast' in event ? { ...event, fast: false } : event));
  } catch (error) {
    if (error instanceof RangeError) return say.tooDeep(0, MAX_DEPTH);
    return problemOf(error instanceof YAMLException && !error.reason.startsWith('deficient') ? error : first);
  }
}

function problemOf(error: YAMLException): Problem {
  const at = error.mark?.position ?? 0;
  if (error.reason.startsWith('nesting exceeded')) return say.tooDeep(at, MAX_DEPTH);
  return say.unreadable(at, error.reason);
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
