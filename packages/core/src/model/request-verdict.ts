/** From the errors of the compiled validators to what is wrong in the text: each with its place, its name and how sure it is. */
import type { BrokenRelation } from '../shape/relations.ts';
import type { ObjectShape, Shape } from '../shape/shape.ts';
import type { Judge, SchemaError } from '../spec/spec.ts';
import type { Entry, MapNode, Node } from '../syntax/node.ts';
import { entryOf } from '../syntax/node.ts';
import { utf8Length } from '../text/bytes.ts';
import { own } from '../text/own.ts';
import type { Span } from '../text/span.ts';
import type { Defect, Violation } from './request-violation.ts';

/** What is judged: a tree, the shape it should have, and the value that the validator of the shape takes. */
export interface Judged {
  readonly root: MapNode;
  readonly shape: ObjectShape;
  readonly plain: unknown;
  /** Where something that the whole lacks is shown. */
  readonly anchor: Span;
  /** Names of the root that are added by the tool that sends it. */
  readonly supplied: readonly string[];
  isOpaque(node: Node): boolean;
}

/** What the validator finds, as places and facts. */
export function violationsOf(judged: Judged, judge: Judge): readonly Violation[] {
  if (judge(judged.plain)) return [];
  return withoutEchoes((judge.errors ?? []).flatMap((error) => violationOf(error, judged) ?? []));
}

function violationOf(error: SchemaError, judged: Judged): Violation | undefined {
  const { keyword, schemaPath } = error;
  // The errors of the branches of an `anyOf` are told by the `anyOf` itself; `likely` and `disputed` by what is under them.
  if (keyword === 'likely' || keyword === 'disputed' || schemaPath.includes('/anyOf/')) return undefined;
  // What is likely has been said without the disputed limits.
  if (schemaPath.includes('/disputed/') && schemaPath.includes('/likely/')) return undefined;
  const place = placeOf(error.instancePath, judged);
  if (place === undefined || place.opaque || isMasked(place.node, keyword)) return undefined;
  const certainty = schemaPath.includes('/disputed/') ? 'disputed' : isLikely(error) ? 'likely' : 'sure';
  const base = { node: place.node, parameter: place.name, certainty } as const;
  const at = (defect: Defect, span: Span = place.node): Violation => ({
    ...base,
    span: { start: span.start, end: span.end },
    defect,
  });
  const { node: judgedNode } = place;
  const isDamaged = (judgedNode.kind === 'map' || judgedNode.kind === 'seq') && judgedNode.damaged === true;
  switch (keyword) {
    case 'required':
      return missing([String(error.params.missingProperty)]);
    case 'relations':
      return relation(error.params as unknown as BrokenRelation);
    case 'additionalProperties': {
      const name = String(error.params.additionalProperty);
      const entry = place.node.kind === 'map' ? entryOf(place.node, name) : undefined;
      if (entry === undefined) return undefined;
      const known = place.shape?.kind === 'object' ? Object.keys(place.shape.fields) : [];
      const parameter = place.name === '' ? name : `${place.name}.${name}`;
      return { ...at({ kind: 'unknown', name: entry.key.raw, owner: place.name, known }, entry.key), parameter };
    }
    case 'uniqueItemsBy': {
      const { node } = place;
      const { index, first } = error.params as { index: number; first: number };
      const item = node.kind === 'seq' ? node.items[index] : undefined;
      const earlier = node.kind === 'seq' ? node.items[first] : undefined;
      if (item === undefined || earlier === undefined) return undefined;
      const key = keyOf(error, place.shape);
      const parameter = `${place.name}.${index + 1}`;
      const spot = memberOf(item, key);
      return { ...at({ kind: 'repeated', first: memberOf(earlier, key), key }, spot), node: item, parameter };
    }
    default: {
      const defect = valueDefect(error, place.node, place.shape);
      if (isDamaged && defect?.kind === 'size' && defect.bound === 'minimum') return undefined;
      return defect === undefined ? undefined : at(defect, spotOf(place.node, defect));
    }
  }

  function missing(names: readonly string[], broken?: BrokenRelation): Violation | undefined {
    // It may stand in the part that could not be read.
    if (isDamaged) return undefined;
    const isSupplied = place?.name === '' && names.some((name) => judged.supplied.includes(name));
    const span = place === undefined || place.name === '' ? judged.anchor : headOf(place.node);
    const facts = broken === undefined ? {} : { relation: broken.relation };
    return { ...at({ kind: 'missing', names, ...facts }, span), ...(isSupplied ? { certainty: 'supplied' } : {}) };
  }

  function relation(broken: BrokenRelation): Violation | undefined {
    const { relation: facts, given } = broken;
    const map = place?.node.kind === 'map' ? place.node : undefined;
    if (dependsOnOpaque(broken, map, judged)) return undefined;
    switch (facts.kind) {
      case 'required':
        return missing(broken.missing, broken);
      case 'atLeastOne':
      case 'exactlyOne':
        if (given.length === 0) return missing(facts.names, broken);
        return conflict('conflict', given, broken, map);
      case 'allOrNone':
        return missing(broken.missing, broken);
      case 'atMostOne':
        return conflict('conflict', given, broken, map);
      case 'forbidden':
      case 'noEffect':
        if (isDamaged) return undefined;
        return conflict(facts.kind === 'noEffect' ? 'ignored' : 'forbidden', given, broken, map);
    }
  }

  function conflict(
    kind: 'conflict' | 'forbidden' | 'ignored',
    names: readonly string[],
    { relation: facts }: BrokenRelation,
    map: MapNode | undefined,
  ): Violation | undefined {
    const last = map === undefined ? undefined : lastOf(names, map);
    if (last === undefined) return at({ kind, names, relation: facts });
    const spot = facts.values === undefined ? last.key : valueWith(facts.values, last);
    return { ...at({ kind, names, relation: facts }, spot), node: last.value };
  }
}

/** The smallest thing that shows a defect: of too many items, the first that is too many. */
function spotOf(node: Node, defect: Defect): Span {
  if (defect.kind !== 'size' || defect.bound !== 'maximum' || node.kind !== 'seq') return node;
  const item = node.items[defect.limit];
  return item === undefined ? node : headOf(item);
}

/** The first key of a map, which stands for the whole; any other value is shown as it is. */
function headOf(node: Node): Span {
  return node.kind === 'map' ? (node.entries[0]?.key ?? node) : node;
}

function isLikely({ keyword, schemaPath, params }: SchemaError): boolean {
  if (schemaPath.includes('/likely/')) return true;
  return keyword === 'relations' && (params as unknown as BrokenRelation).relation.likely === true;
}

function valueDefect({ keyword, params }: SchemaError, node: Node, shape: Shape | undefined): Defect | undefined {
  const value = node.kind === 'scalar' ? node.value : undefined;
  const text = node.kind === 'scalar' ? node.raw : '';
  const limit = Number(params.limit);
  switch (keyword) {
    case 'type':
      return { kind: 'type', expected: [params.type].flat().map(String), found: value };
    case 'anyOf':
      return {
        kind: 'type',
        expected: shape?.kind === 'oneOf' ? shape.shapes.map((each) => each.kind) : [],
        found: value,
      };
    case 'enum':
      // Anything but a scalar is of the wrong type, which is said already.
      if (node.kind !== 'scalar') return undefined;
      return { kind: 'allowed', value, allowed: params.allowedValues as readonly unknown[] };
    case 'pattern':
      return { kind: 'pattern', value: text, pattern: String(params.pattern) };
    case 'minimum':
    case 'maximum':
      return { kind: 'range', value: Number(text), bound: keyword, limit };
    case 'minLength':
    case 'maxLength':
      return { kind: 'size', unit: 'characters', bound: boundOf(keyword), limit, size: [...text].length };
    case 'maxBytes':
      return { kind: 'size', unit: 'bytes', bound: 'maximum', limit, size: utf8Length(text) };
    case 'minItems':
    case 'maxItems': {
      const size = node.kind === 'seq' ? node.items.length : 0;
      const today = shape?.kind === 'list' ? shape.maxItems : undefined;
      const facts = { kind: 'size', unit: 'items', bound: boundOf(keyword), limit, size } as const;
      return today === undefined || today === limit ? facts : { ...facts, today };
    }
    case 'minProperties':
    case 'maxProperties': {
      const size = node.kind === 'map' ? node.entries.length : 0;
      return { kind: 'size', unit: 'members', bound: boundOf(keyword), limit, size };
    }
    default:
      return undefined;
  }
}

function boundOf(keyword: string): 'minimum' | 'maximum' {
  return keyword.startsWith('min') ? 'minimum' : 'maximum';
}

interface Place {
  readonly node: Node;
  readonly shape: Shape | undefined;
  /** The name in the words of the API, items counted from 1. */
  readonly name: string;
  readonly opaque: boolean;
}

/** Follows a JSON pointer through the tree. */
function placeOf(pointer: string, judged: Judged): Place | undefined {
  let node: Node = judged.root;
  let shape: Shape | undefined = judged.shape;
  const names: string[] = [];
  let opaque = false;
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (shape?.kind === 'json') shape = shape.value;
    let next: Node | undefined;
    if (node.kind === 'seq') {
      next = node.items[Number(step)];
      shape = shape?.kind === 'list' ? shape.items : undefined;
      names.push(String(Number(step) + 1));
    } else if (node.kind === 'map') {
      next = entryOf(node, step)?.value;
      shape = memberShape(shape, step);
      names.push(step);
    }
    if (next === undefined) return undefined;
    node = next;
    opaque ||= judged.isOpaque(node);
  }
  return { node, shape: shape?.kind === 'json' ? shape.value : shape, name: names.join('.'), opaque };
}

function memberShape(shape: Shape | undefined, name: string): Shape | undefined {
  if (shape?.kind === 'object') return own(shape.fields, name)?.shape;
  return shape?.kind === 'map' ? shape.values : undefined;
}

/** Samples mask parts of identifiers with asterisks: nothing can be said about their form. */
function isMasked(node: Node, keyword: string): boolean {
  return keyword === 'pattern' && node.kind === 'scalar' && /\*{2,}/.test(node.raw);
}

/** A relation about a value that nobody knows may hold. */
function dependsOnOpaque({ relation, given }: BrokenRelation, map: MapNode | undefined, judged: Judged): boolean {
  if (map === undefined) return false;
  const { when } = relation;
  const conditions = when === undefined ? [] : 'field' in when ? [when] : when;
  const names = [...conditions.filter((each) => !('given' in each)).map(({ field }) => field)];
  if (relation.values !== undefined) names.push(...given);
  return names.some((name) => {
    const entry = entryOf(map, name);
    return entry !== undefined && judged.isOpaque(entry.value);
  });
}

/** The last of the names in the text: the earlier one was fine when it was written. */
function lastOf(names: readonly string[], map: MapNode): Entry | undefined {
  const entries = names.flatMap((name) => entryOf(map, name) ?? []);
  return entries.reduce<Entry | undefined>(
    (last, each) => (last && last.key.start > each.key.start ? last : each),
    undefined,
  );
}

function valueWith(values: readonly unknown[], { key, value }: Entry): Span {
  if (value.kind !== 'seq') return value.kind === 'scalar' && values.includes(value.value) ? value : key;
  return value.items.find((item) => item.kind === 'scalar' && values.includes(item.value)) ?? key;
}

function keyOf({ schemaPath }: SchemaError, shape: Shape | undefined): string {
  if (shape?.kind !== 'list') return '';
  const likely = schemaPath.includes('/likely/') && shape.likely?.kind === 'list' ? shape.likely.key : undefined;
  return likely ?? shape.key ?? '';
}

function memberOf(item: Node, key: string): Node {
  return item.kind === 'map' ? (entryOf(item, key)?.value ?? item) : item;
}

/** One value, one finding: what is likely or disputed is not said where something is certain, nor that a forbidden name has no effect. */
function withoutEchoes(found: readonly Violation[]): readonly Violation[] {
  const isAboutValue = ({ kind }: Defect) => ['type', 'allowed', 'pattern', 'range', 'size'].includes(kind);
  const certain = new Set(
    found.filter(({ certainty, defect }) => certainty === 'sure' && isAboutValue(defect)).map(({ node }) => node),
  );
  const forbidden = new Set(
    found.flatMap(({ defect, parameter }) =>
      defect.kind === 'forbidden' || defect.kind === 'conflict'
        ? defect.names.map((name) => `${parameter}/${name}`)
        : [],
    ),
  );
  return found.filter(({ certainty, defect, node, parameter }) => {
    if (certainty !== 'sure' && isAboutValue(defect) && certain.has(node)) return false;
    return defect.kind !== 'ignored' || !defect.names.some((name) => forbidden.has(`${parameter}/${name}`));
  });
}
