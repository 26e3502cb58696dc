/** The event parser behind values: events, or the place where it gave up. */
import { COLLECTION_STYLE, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { MAX_DEPTH } from '../limits.ts';
import { joinFlowLines } from './flow-indentation.ts';

/** Where the event parser gave up. */
export interface Fault {
  readonly at: number;
  /** In the words of the event parser; never shown. */
  readonly reason: string;
}

/** A stretch that could not be read, where an event for a value is expected; no event of the parser itself. */
export interface Hole {
  readonly type: typeof HOLE;
  readonly start: number;
  readonly end: number;
}

export const HOLE = -1;

/** How the event parser says that the nesting is too deep. */
export const TOO_DEEP = 'nesting exceeded';

export type TreeEvent = Event | Hole;

/** The events of a text, or the place of its first fault. Never throws. */
export function readEvents(text: string): Event[] | Fault {
  const found = readOnce(text);
  if (Array.isArray(found)) return found;
  return found.reason.startsWith('deficient indentation') ? readJoined(text, found) : found;
}

/** The same without the second attempt. */
export function readOnce(text: string, maxDepth = MAX_DEPTH): Event[] | Fault {
  try {
    const events = parseEvents(text, { maxDepth });
    return mapInLine(text, events) ?? events;
  } catch (error) {
    return faultOf(error);
  }
}

/** True when the parser gave up because of the nesting. */
export function isTooDeep({ reason }: Fault): boolean {
  return reason.startsWith(TOO_DEEP);
}

/** The events at another place of the text. They are changed, not copied, because nobody else holds them. */
export function moved(events: Event[], by: number): Event[] {
  if (by === 0) return events;
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        event.valueStart = move(event.valueStart, by);
        event.valueEnd = move(event.valueEnd, by);
        moveProperties(event, by);
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        event.start += by;
        moveProperties(event, by);
        break;
      case EVENT_ID.ALIAS:
        event.anchorStart += by;
        event.anchorEnd += by;
    }
  }
  return events;
}

/** What may stand before a value, as offsets; -1 where nothing does. */
export interface Properties {
  anchorStart: number;
  anchorEnd: number;
  tagStart: number;
  tagEnd: number;
}

function moveProperties(event: Properties, by: number): void {
  event.anchorStart = move(event.anchorStart, by);
  event.anchorEnd = move(event.anchorEnd, by);
  event.tagStart = move(event.tagStart, by);
  event.tagEnd = move(event.tagEnd, by);
}

function move(offset: number, by: number): number {
  return offset === -1 ? -1 : offset + by;
}

/** `key: &anchor other: value`: the event parser takes what follows the key for a map of its own, PyYAML refuses it. */
function mapInLine(text: string, events: readonly Event[]): Fault | undefined {
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index] as Event;
    if (event.type !== EVENT_ID.MAPPING || event.style !== COLLECTION_STYLE.BLOCK) continue;
    const mark = text.charCodeAt(event.start);
    if (mark !== 33 && mark !== 38) continue;
    let before = event.start - 1;
    while (text.charCodeAt(before) === 32) before -= 1;
    const key = events[index + 1];
    if (text.charCodeAt(before) !== 58 || key?.type !== EVENT_ID.SCALAR) continue;
    return { at: text.indexOf(':', Math.max(key.valueEnd, event.start)), reason: 'bad indentation: a map in a line' };
  }
  return undefined;
}

/** The second attempt for what only YAML 1.2 refuses. The values are then decoded from the original text. */
function readJoined(text: string, first: Fault): Event[] | Fault {
  const joined = joinFlowLines(text);
  if (joined === undefined) return { at: text.length, reason: 'unexpected end of the stream' };
  try {
    const events = parseEvents(joined, { maxDepth: MAX_DEPTH });
    return events.map((event) => ('fast' in event ? { ...event, fast: false } : event));
  } catch (error) {
    const fault = faultOf(error);
    return fault.reason.startsWith('deficient') ? first : fault;
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof RangeError) return { at: 0, reason: TOO_DEEP };
  if (!(error instanceof YAMLException)) throw error;
  return { at: error.mark?.position ?? 0, reason: error.reason };
}
