/**
 * Reads a YAML text again of which an earlier version was read: where the change lies within one entry of a map, as nearly every key
 * typed does, only that entry is read, and the rest of the tree is taken over, moved to its new place.
 */
import { COLLECTION_STYLE, EVENT_ID, type Event } from 'js-yaml';
import type { Document } from '../document.ts';
import type { Reading } from '../json/read.ts';
import { MAX_DEPTH } from '../limits.ts';
import type { Entry, MapNode, Node, Parent, ScalarNode, SeqNode } from '../node.ts';
import type { Tags } from '../tags.ts';
import { moved, readOnce } from './events.ts';
import { hasSlashLine, oddBlank } from './lines.ts';
import { lower } from './lower.ts';
import { hasStrange } from './prepare.ts';

/** What is known of the earlier version. */
export type Earlier = Pick<Document, 'text' | 'language' | 'root' | 'problems'>;

/** The stretch that two texts do not share, with its ends in both. */
interface Change {
  readonly from: number;
  readonly to: number;
  /** By how much what lies behind it has moved. */
  readonly by: number;
}

/** The lines of one entry of a map, in the earlier text. */
interface Place {
  /** The maps around it, from the root to the one that it is an entry of. */
  readonly holders: readonly MapNode[];
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

/** The same reading as of the whole text, or nothing where the whole has to be read. Never throws. */
export function rereadYaml(text: string, tags: Tags, earlier: Earlier): Reading | undefined {
  // What was wrong somewhere may look different now.
  if (earlier.language !== 'yaml' || earlier.problems.length > 0) return undefined;
  const change = changeBetween(earlier.text, text);
  const places = placesOf(change, earlier);
  // A line more or less in the innermost map is within one entry of the maps around it, of which that of a section is small enough.
  for (const place of new Set([places.at(-1), places[ENTRY]])) {
    const entry = place && readEntry(text, tags, place, place.end + change.by);
    if (place === undefined || entry === undefined) continue;
    const root = withEntry(entry, place, change.by);
    return root && { root, problems: [], holes: [] };
  }
  return undefined;
}

/** How deep the entries of a section lie: below the template and the section. */
const ENTRY = 1;

/** Compared in long pieces, which are compared by the engine itself. */
const STRIDE = 2048;

function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from + STRIDE <= most && before.startsWith(after.slice(from, from + STRIDE), from)) from += STRIDE;
  while (from < most && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  const by = after.length - before.length;
  // What was compared from the front is not compared again: a letter typed behind itself would count twice.
  const least = Math.max(from, from - by);
  let to = before.length;
  while (to - STRIDE >= least && before.startsWith(after.slice(to - STRIDE + by, to + by), to - STRIDE)) to -= STRIDE;
  while (to > least && before.charCodeAt(to - 1) === after.charCodeAt(to - 1 + by)) to -= 1;
  return { from, to, by };
}

/** The entries around a change, each inside the one before it. */
function placesOf({ from, to }: Change, { text, root }: Earlier): Place[] {
  const places: Place[] = [];
  const holders: MapNode[] = [];
  let next: Entry | undefined;
  for (let map = root; map?.kind === 'map' && map.style === 'block'; ) {
    const index = lastBefore(map.entries, from);
    const entry = map.entries[index];
    next = map.entries[index + 1] ?? next;
    const start = entry && lineOf(text, entry);
    const end = next === undefined ? text.length : lineOf(text, next);
    if (entry === undefined || start === undefined || end === undefined || from < start || to > end) break;
    holders.push(map);
    places.push({ holders: [...holders], entry, start, end });
    map = entry.value;
  }
  return places;
}

/** The index of the last entry that starts before an offset, or at it. */
function lastBefore(entries: readonly Entry[], offset: number): number {
  return entries.findLastIndex(({ key }) => key.start <= offset);
}

/** Where the line of an entry starts; nothing where more than blanks stands before the entry. */
function lineOf(text: string, { key }: Entry): number | undefined {
  let at = key.start;
  while (at > 0 && text.charCodeAt(at - 1) === 32) at -= 1;
  return at > 0 && text.charCodeAt(at - 1) === 10 ? at : undefined;
}

/** The one entry on some lines of the new text, when there is nothing about it that needs a second look. */
function readEntry(text: string, tags: Tags, { entry, holders, start }: Place, end: number): MapNode | undefined {
  const piece = text.slice(start, end);
  if (end < text.length && !piece.endsWith('\n')) return undefined;
  if (piece.includes('\t') || hasStrange(piece) || oddBlank.test(piece) || hasSlashLine(piece)) return undefined;
  const events = readOnce(piece, MAX_DEPTH - holders.length);
  if (!Array.isArray(events) || !isPlainDocument(events)) return undefined;
  const { root: found, problems, left } = lower(text, moved(events, start), tags);
  if (found?.kind !== 'map' || found.style !== 'block' || problems.length > 0 || left !== undefined) return undefined;
  const [read] = found.entries;
  if (read === undefined || found.entries.length > 1 || read.key.parent !== found) return undefined;
  if (read.key.start !== entry.key.start) return undefined;
  const isTwice = holders.at(-1)?.entries.some((other) => other !== entry && other.key.value === read.key.value);
  return isTwice ? undefined : found;
}

/** True for one document without marks of its start or end. */
function isPlainDocument(events: readonly Event[]): boolean {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  const [first] = documents;
  if (documents.length !== 1 || first === undefined) return false;
  const top = events[1];
  const isMap = top?.type === EVENT_ID.MAPPING && top.style === COLLECTION_STYLE.BLOCK;
  return isMap && !first.explicitStart && !first.explicitEnd && first.directives.length === 0;
}

/** The earlier tree with the entry that was read anew, all of it new nodes; nothing where an alias ties its parts together. */
function withEntry(read: MapNode, { holders, entry: old, end }: Place, by: number): MapNode | undefined {
  const ending = endingWith(old, holders);
  let isTied = false;
  const move = (offset: number): number => (offset >= end ? offset + by : offset);

  function copyOf(node: Node, parent: Parent): Node {
    if (node.kind === 'scalar') return copyOfScalar(node, parent);
    if (node.kind === 'map') return copyOfMap(node, parent);
    if (node.kind === 'alias') {
      isTied = true;
      return node;
    }
    const { kind, style } = node;
    const items: Node[] = [];
    const copy: SeqNode = { kind, items, style, parent, start: move(node.start), end: move(node.end) };
    for (const item of node.items) items.push(copyOf(item, copy));
    return copy;
  }

  function copyOfScalar({ kind, value, raw, style, start, end }: ScalarNode, parent: Parent): ScalarNode {
    return { kind, value, raw, style, parent, start: move(start), end: move(end) };
  }

  function copyOfMap(node: MapNode, parent: Parent): MapNode {
    const { kind, style } = node;
    const entries: Entry[] = [];
    const end = ending.includes(node) ? read.end : move(node.end);
    const copy: MapNode = { kind, entries, style, parent, start: move(node.start), end };
    for (const entry of node.entries) {
      // A merged entry lies in another map too.
      if (entry.key.parent !== node) isTied = true;
      if (entry === old) entries.push(adopted(read, copy));
      else entries.push({ key: copyOfScalar(entry.key, copy), value: copyOf(entry.value, copy) });
    }
    return copy;
  }

  const root = holders[0];
  const copy = root && copyOfMap(root, undefined);
  return isTied ? undefined : copy;
}

/** Those of the maps around an entry that end where it ends. */
function endingWith(entry: Entry, holders: readonly MapNode[]): readonly MapNode[] {
  let inner: Node = entry.value;
  const ending: MapNode[] = [];
  for (const holder of [...holders].reverse()) {
    if (holder.entries.at(-1)?.value !== inner) break;
    ending.push(holder);
    inner = holder;
  }
  return ending;
}

/** The only entry of a map that nobody else holds, as one of another map. */
function adopted({ entries: [entry] }: MapNode, parent: MapNode): Entry {
  const { key, value } = entry as Entry;
  (key as { parent: Parent }).parent = parent;
  (value as { parent: Parent }).parent = parent;
  return { key, value };
}
