/**
 * From the flat events of the YAML parser to the positioned tree, in one pass. What the events do not hold is found again in the text:
 * quotes, headers of block scalars, ends of collections, places of empty values.
 */
import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Span } from '../../text/span.ts';
import type { Problem } from '../document.ts';
import { duplicatesOf } from '../duplicates.ts';
import type { AliasNode, Entry, MapNode, Node, Parent, ScalarNode, ScalarStyle, SeqNode } from '../node.ts';
import { spanInScalar } from '../source-map.ts';
import type { TagReading, Tags } from '../tags.ts';
import { HOLE, type Hole, type TreeEvent } from './events.ts';
import { mergeInto } from './merge.ts';
import { problems as say } from './messages.ts';
import { typeAs, typePlain } from './typing.ts';

type Growing<N extends Node> = { -readonly [Field in keyof N]: N[Field] };
type OpenMap = Growing<MapNode> & { entries: Entry[] };
type OpenSeq = Growing<SeqNode> & { items: Node[] };

interface Open {
  readonly node: OpenMap | OpenSeq;
  /** The key that waits for its value. */
  key: ScalarNode | undefined;
  /** Entries under `<<`, taken in when the map is complete. */
  merges: Entry[] | undefined;
  readonly flow: boolean;
  /** The tag before the collection, as written. */
  readonly tag: { readonly text: string; readonly start: number } | undefined;
  readonly anchor: string | undefined;
}

const styles: { readonly [style: number]: ScalarStyle } = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

const standardTags = new Set(['!!str', '!!int', '!!float', '!!bool', '!!null', '!!binary', '!!timestamp', '!']);
const standardCollections = new Set(['!!map', '!!seq', '!!set', '!!omap', '!!pairs', '!']);

export interface Lowered {
  readonly root: Node | undefined;
  readonly problems: Problem[];
  /** What follows the first document. */
  readonly left: Span | undefined;
}

/** The tree of the first document among the events, with the problems that the event parser does not see. */
export function lower(text: string, events: readonly TreeEvent[], tags: Tags): Lowered {
  const problems: Problem[] = [];
  const stack: Open[] = [];
  const anchors = new Map<string, Exclude<Node, AliasNode>>();
  let root: Node | undefined;
  let documents = 0;
  /** Everything before it has been read. */
  let cursor = 0;

  /** Gives a node its place in the innermost open collection. */
  function place(node: Node): void {
    const open = stack[stack.length - 1];
    if (open === undefined) {
      root ??= node;
      return;
    }
    const parent = open.node;
    if (parent.kind === 'seq') {
      parent.items.push(node);
      return;
    }
    if (open.key === undefined) {
      open.key = keyOf(node, parent);
      return;
    }
    const entry = { key: open.key, value: node };
    if (open.key.value === '<<' && open.key.style === 'plain') open.merges = [...(open.merges ?? []), entry];
    else parent.entries.push(entry);
    open.key = undefined;
  }

  function keyOf(node: Node, parent: OpenMap): ScalarNode {
    const target = node.kind === 'alias' ? node.target : node;
    if (target.kind === 'scalar') {
      return node === target ? target : { ...target, start: node.start, end: node.end, parent };
    }
    problems.push(say.collectionAsKey(node));
    return { kind: 'scalar', value: '', raw: '', style: 'plain', parent, start: node.start, end: node.end };
  }

  function parentOf(): OpenMap | OpenSeq | undefined {
    return stack[stack.length - 1]?.node;
  }

  function scalar(event: ScalarEvent): void {
    const parent = parentOf();
    const tag = event.tagStart === -1 ? undefined : text.slice(event.tagStart, event.tagEnd);
    const style = styles[event.style] ?? 'plain';
    const content = contentOf(event);
    let start = event.valueStart;
    let end = event.valueEnd;
    if (start === -1) start = end = emptyPlace(event);
    else if (style === 'single' || style === 'double') {
      start -= 1;
      end += 1;
    } else if (style !== 'plain') {
      start = headerStart(text, Math.max(cursor, event.tagEnd, event.anchorEnd), style);
      while (end > start + 1 && isBlankUnit(text.charCodeAt(end - 1))) end -= 1;
    }
    cursor = Math.max(end, event.tagEnd, event.anchorEnd);
    if (tag !== undefined) {
      taggedScalar(event, tag, content, style, start, end);
      return;
    }
    const value = style === 'plain' ? typePlain(content) : content;
    const node: ScalarNode = { kind: 'scalar', value, raw: content, style, parent, start, end };
    if (style === 'plain' && (content === '=' || content === '<<')) checkReserved(node);
    if (event.anchorStart !== -1) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
    place(node);
  }

  function contentOf(event: ScalarEvent): string {
    if (event.fast) return text.slice(event.valueStart, event.valueEnd);
    const content = getScalarValue(text, event);
    // The event parser ends each block scalar with a line break; PyYAML keeps only one that is there.
    const isCut = event.style >= SCALAR_STYLE.LITERAL_BLOCK && event.valueEnd === text.length && content.endsWith('\n');
    return isCut && !text.endsWith('\n') && !text.endsWith('\r') ? content.slice(0, -1) : content;
  }

  /** PyYAML's SafeLoader has no constructor for `=` and `<<` where they are not keys. */
  function checkReserved(node: ScalarNode): void {
    const open = stack[stack.length - 1];
    const isKey = open?.node.kind === 'map' && open.key === undefined;
    if (!isKey) problems.push(say.reservedScalar(node));
  }

  function taggedScalar(
    event: ScalarEvent,
    tag: string,
    content: string,
    style: ScalarStyle,
    start: number,
    end: number,
  ): void {
    const parent = parentOf();
    const span = { start: event.tagStart, end: event.tagEnd };
    const name = shorthand(tag);
    const reading = tags.get(name);
    let node: ScalarNode | MapNode;
    if (reading === undefined) {
      const value = standardTags.has(name) ? typeAs(name, content, style) : undefined;
      if (value === undefined)
        problems.push(standardTags.has(name) ? say.tagMisfit(span, name, content) : say.unknownTag(span, name, tags));
      node = { kind: 'scalar', value: value ?? content, raw: content, style, parent, start, end };
    } else {
      const empty = event.valueStart === -1;
      // Behind a short tag a scalar is text, whatever it looks like.
      const argument: ScalarNode = {
        kind: 'scalar',
        value: content,
        raw: content,
        style,
        parent: undefined,
        start: empty ? span.end : start,
        end: empty ? span.end : end,
      };
      if (!reading.kinds.includes('scalar')) problems.push(say.tagKind(span, name, 'scalar'));
      node = called(reading, span, pieces(reading, argument), parent);
    }
    if (event.anchorStart !== -1) anchors.set(text.slice(event.anchorStart, event.anchorEnd), node);
    place(node);
  }

  /** Cuts the scalar behind a tag such as `!GetAtt A.B` into the list it stands for. */
  function pieces(reading: TagReading, scalar: ScalarNode): Node {
    const ranges = reading.split?.(scalar.value as string);
    if (ranges === undefined) return scalar;
    const seq: OpenSeq = {
      kind: 'seq',
      items: [],
      style: 'tag',
      parent: undefined,
      start: scalar.start,
      end: scalar.end,
    };
    for (const [from, to] of ranges) {
      const value = (scalar.value as string).slice(from, to);
      seq.items.push({
        kind: 'scalar',
        value,
        raw: value,
        style: scalar.style,
        parent: seq,
        ...spanInScalar(text, scalar, from, to),
      });
    }
    return seq;
  }

  function open(event: Event & { type: typeof EVENT_ID.MAPPING | typeof EVENT_ID.SEQUENCE }): void {
    const { type, start } = event;
    const flow = event.style === 2;
    const style = flow ? 'flow' : 'block';
    const parent = parentOf();
    const end = start + 1;
    const node: OpenMap | OpenSeq =
      type === EVENT_ID.MAPPING
        ? { kind: 'map', entries: [], style, parent, start, end }
        : { kind: 'seq', items: [], style, parent, start, end };
    const anchor = event.anchorStart === -1 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
    if (anchor !== undefined) anchors.set(anchor, node);
    const tag =
      event.tagStart === -1 ? undefined : { text: text.slice(event.tagStart, event.tagEnd), start: event.tagStart };
    stack.push({ node, key: undefined, merges: undefined, flow, tag, anchor });
    cursor =
      flow && isOpening(text.charCodeAt(event.start))
        ? event.start + 1
        : Math.max(cursor, event.tagEnd, event.anchorEnd);
  }

  function close(): void {
    const finished = stack.pop();
    if (finished === undefined) return; // The end of the document itself.
    const { node } = finished;
    if (finished.flow && isOpening(text.charCodeAt(node.start))) {
      cursor = skipToClosing(text, cursor);
      node.end = cursor;
    } else node.end = Math.max(cursor, node.start);
    if (node.kind === 'map') {
      if (!node.damaged) problems.push(...duplicatesOf(node));
      if (finished.merges !== undefined) mergeInto(node, finished.merges, problems);
    }
    if (finished.tag === undefined) place(node);
    else place(taggedCollection(finished, finished.tag));
  }

  function taggedCollection({ node, anchor }: Open, tag: { text: string; start: number }): MapNode | SeqNode {
    const name = shorthand(tag.text);
    const reading = tags.get(name);
    const span = { start: tag.start, end: tag.start + tag.text.length };
    if (reading === undefined) {
      if (!standardCollections.has(name)) problems.push(say.unknownTag(span, name, tags));
      return node;
    }
    if (!reading.kinds.includes(node.kind)) problems.push(say.tagKind(span, name, node.kind));
    const call = called(reading, span, node, node.parent);
    if (anchor !== undefined) anchors.set(anchor, call);
    return call;
  }

  function alias(event: Event & { type: typeof EVENT_ID.ALIAS }): void {
    const name = text.slice(event.anchorStart, event.anchorEnd);
    const span = { start: event.anchorStart - 1, end: event.anchorEnd };
    cursor = event.anchorEnd;
    const target = anchors.get(name);
    const inside = stack.some(({ node }) => node === target);
    if (target !== undefined && !inside) {
      const node: AliasNode = { kind: 'alias', name, target, parent: parentOf(), ...span };
      place(node);
      return;
    }
    problems.push(target === undefined ? say.undefinedAlias(span, name, anchors.keys()) : say.cyclicAlias(span, name));
    place({ kind: 'scalar', value: null, raw: '', style: 'plain', parent: parentOf(), ...span });
  }

  /** Where a value that was left out would stand: behind its colon or dash, or behind its tag or anchor. */
  function emptyPlace(event: ScalarEvent): number {
    const behind = Math.max(event.tagEnd, event.anchorEnd);
    if (behind > 0) return behind;
    const open = stack[stack.length - 1];
    if (open === undefined) return cursor;
    const mark = open.node.kind === 'seq' ? 45 : open.key === undefined ? 0 : 58;
    const at = skipBlank(text, cursor);
    return text.charCodeAt(at) === mark ? at + 1 : cursor;
  }

  /** Drops the entry whose value is missing, and remembers that there was more. */
  function hole({ end }: Hole): void {
    cursor = end;
    const open = stack[stack.length - 1];
    if (open === undefined) return;
    open.node.damaged = true;
    open.key = undefined;
  }

  function withSecond(): Lowered {
    const problem = say.secondDocument(text, cursor);
    return { root, problems: [...problems, problem], left: { start: problem.span.start, end: text.length } };
  }

  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        scalar(event);
        break;
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        open(event);
        break;
      case EVENT_ID.POP:
        close();
        break;
      case EVENT_ID.ALIAS:
        alias(event);
        break;
      case HOLE:
        hole(event);
        break;
      default:
        documents += 1;
        if (documents === 2) return withSecond();
    }
  }
  return { root, problems, left: undefined };
}

/** The map that a short tag and its argument stand for; its key has the place of the tag. */
function called(reading: TagReading, tag: { start: number; end: number }, argument: Node, parent: Parent): MapNode {
  const call: OpenMap = {
    kind: 'map',
    entries: [],
    style: 'tag',
    parent,
    start: tag.start,
    end: Math.max(tag.end, argument.end),
  };
  const key: ScalarNode = {
    kind: 'scalar',
    value: reading.key,
    raw: reading.key,
    style: 'plain',
    parent: call,
    ...tag,
  };
  (argument as Growing<Node>).parent = call;
  call.entries.push({ key, value: argument });
  return call;
}

function shorthand(tag: string): string {
  const standard = /^!<tag:yaml\.org,2002:(.*)>$/.exec(tag);
  return standard ? `!!${standard[1]}` : tag;
}

/** Skips blanks, line breaks and comments. */
function skipBlank(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 35 && (at === 0 || isBlankUnit(text.charCodeAt(at - 1)))) {
      const end = text.indexOf('\n', at);
      if (end === -1) return text.length;
      at = end;
    } else if (!isBlankUnit(unit)) return at;
  }
  return at;
}

function skipToClosing(text: string, from: number): number {
  let at = skipBlank(text, from);
  // A flow collection ends in its bracket, perhaps behind a last comma or the colon of a key without value.
  while (at < text.length && !isClosing(text.charCodeAt(at))) at = skipBlank(text, at + 1);
  return Math.min(at + 1, text.length);
}

/** The `|` or `>` of a block scalar, which stands behind the colon, the dash, the tag or the anchor. */
function headerStart(text: string, from: number, style: ScalarStyle): number {
  const mark = style === 'literal' ? 124 : 62;
  let at = skipBlank(text, from);
  while (at < text.length && text.charCodeAt(at) !== mark) at = skipBlank(text, at + 1);
  return at;
}

function isBlankUnit(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

function isOpening(unit: number): boolean {
  return unit === 91 || unit === 123;
}

function isClosing(unit: number): boolean {
  return unit === 93 || unit === 125;
}
