/** Builds the one tree of a request: numbered names become lists, JSON inside texts becomes what it says, names become those of the API. */
import type { ListShape, ObjectShape, Shape } from '../shape/shape.ts';
import type { Entry, MapNode, Node, Parent, ScalarNode, SeqNode } from '../syntax/node.ts';
import { entryOf, resolve } from '../syntax/node.ts';
import { scalarMap } from '../syntax/source-map.ts';
import type { Span } from '../text/span.ts';
import { type Form, type Parameter, type Reading, scalarOf } from './readers/reading.ts';
import { placeIn, slice, type Written } from './readers/written.ts';
import type { RequestProblem } from './request.ts';
import { decodeJson } from './request-json.ts';
import { plainRequest } from './request-plain.ts';

/** What is being built; the parts of the tree find their way back through it. */
export interface Workshop {
  /** The text that nodes are taken over from: the file, or the JSON inside one of its scalars. */
  readonly text: string;
  /** From places in that text to places in the file. */
  readonly locate: (start: number, end: number) => Span;
  readonly form: Form;
  readonly problems: RequestProblem[];
  /** Nodes about which nothing can be said. */
  readonly opaque: Set<Node>;
  /** Where the values of scalars stand that are no quoted texts of the file itself. */
  readonly places: Map<ScalarNode, (from: number, to: number) => Span>;
}

export interface RequestTree {
  readonly root: MapNode;
  readonly problems: readonly RequestProblem[];
  readonly opaque: ReadonlySet<Node>;
  /** The value that the validators judge. */
  readonly plain: unknown;
  spanWithin(scalar: ScalarNode, from: number, to: number): Span;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function buildTree(
  parameters: readonly Parameter[],
  reading: Reading,
  { text, shape }: { readonly text: string; readonly shape: ObjectShape | undefined },
): RequestTree {
  const shop = workshopFor(text, reading.form);
  const root: MapNode = { ...mapAt(reading, undefined), ...(reading.damaged && { damaged: true }) };
  const lists = new Map<string, Numbered[]>();
  const seen = new Map<string, Written>();
  for (const parameter of parameters) {
    const { name } = parameter;
    const first = seen.get(name.value);
    if (first !== undefined) {
      shop.problems.push({ kind: 'repeated', name, first: { start: first.start, end: first.end } });
      continue;
    }
    seen.set(name.value, name);
    const numbered = numberedOf(parameter, shape, shop);
    if (numbered === 'reported') continue;
    if (numbered === undefined) addEntry(root, parameter, fieldOf(name.value, shape, shop.form), shop);
    else lists.set(numbered.field.name, [...(lists.get(numbered.field.name) ?? []), numbered]);
  }
  for (const numbered of lists.values()) addList(root, numbered, shop);
  findFreeNumbers(lists, shop);
  addMisspelt(root, parameters, shape, shop);
  const plain = shape === undefined ? undefined : plainRequest(root, shape, shop);
  return {
    root,
    problems: shop.problems,
    opaque: shop.opaque,
    plain,
    spanWithin: (scalar, from, to) => shop.places.get(scalar)?.(from, to) ?? scalarMap(text, scalar)(from, to),
  };
}

/** What is given in a wrong way is given all the same: it stands in the tree as a value about which nothing can be said. */
function addMisspelt(
  root: MapNode,
  parameters: readonly Parameter[],
  shape: ObjectShape | undefined,
  shop: Workshop,
): void {
  for (const { name } of parameters) {
    const field = fieldOf(name.value.split('.')[0] ?? '', shape, shop.form);
    if (field.shape === undefined || entryOf(root, field.name) !== undefined) continue;
    const value = scalarOf(name, root);
    shop.opaque.add(value);
    (root.entries as Entry[]).push({ key: keyOf(headOf(name), field.name, root), value });
  }
}

/** For each number that is none: the first one that is still free in its list. */
function findFreeNumbers(lists: ReadonlyMap<string, readonly Numbered[]>, shop: Workshop): void {
  const taken = new Map<string, Set<number>>();
  for (const problem of shop.problems) {
    if (problem.kind !== 'number') continue;
    const used = taken.get(problem.list) ?? new Set((lists.get(problem.list) ?? []).map(({ index }) => index));
    taken.set(problem.list, used);
    while (used.has(problem.free)) problem.free += 1;
    used.add(problem.free);
  }
}

interface KnownField {
  /** The name in the API. */
  readonly name: string;
  readonly shape: Shape | undefined;
}

/** The field that a name stands for: exactly so on the wire, in the spelling of the SDKs in their objects. */
export function fieldOf(written: string, shape: ObjectShape | undefined, form: Form): KnownField {
  const fields = shape?.fields ?? {};
  if (Object.hasOwn(fields, written)) return { name: written, shape: fields[written]?.shape };
  if (form === 'sdk') {
    const name = Object.keys(fields).find((each) => spellings(each).includes(written));
    if (name !== undefined) return { name, shape: fields[name]?.shape };
    if (shape === undefined) return { name: written.charAt(0).toUpperCase() + written.slice(1), shape: undefined };
  }
  return { name: written, shape: undefined };
}

/** How SDKs spell a name: with a small first letter, or in snake case. */
function spellings(name: string): string[] {
  return [name.charAt(0).toLowerCase() + name.slice(1), snakeCase(name)];
}

/** A name as the SDK of Python spells it. */
export function snakeCase(name: string): string {
  const words = name.replace(/URLs$/, 'Urls').replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '_');
  return words.toLowerCase();
}

/** A parameter such as `Parameters.1.ParameterKey`. */
interface Numbered {
  readonly parameter: Parameter;
  readonly field: KnownField & { readonly shape: ListShape | undefined };
  readonly index: number;
  readonly indexSpan: Span;
  readonly rest: string[];
}

function numberedOf(
  parameter: Parameter,
  shape: ObjectShape | undefined,
  shop: Workshop,
): Numbered | 'reported' | undefined {
  const { name } = parameter;
  const [head = '', written, ...rest] = name.value.split('.');
  const field = fieldOf(head, shape, shop.form);
  if (written === undefined) return reportBare(parameter, field, shop);
  if (field.shape?.kind === 'json' || (field.shape !== undefined && field.shape.kind !== 'list')) {
    const value = valueIn(parameter);
    if (value === undefined) return undefined;
    shop.problems.push({ kind: 'member', name, parameter: field.name, member: [written, ...rest].join('.'), value });
    return 'reported';
  }
  if (field.shape === undefined && (shape !== undefined || !/^\d+$/.test(written))) return undefined;
  const indexSpan = placeIn(name, head.length + 1, head.length + 1 + written.length);
  if (!/^[1-9]\d*$/.test(written)) {
    const known = shop.problems.find(
      (each) => each.kind === 'number' && each.list === head && each.written === written,
    );
    // One wrong number is one slip, however many members the item has.
    if (known?.kind === 'number') known.indexes.push(indexSpan);
    else shop.problems.push({ kind: 'number', list: head, written, indexes: [indexSpan], free: 1 });
    return 'reported';
  }
  return { parameter, field: { name: field.name, shape: field.shape }, index: Number(written), indexSpan, rest };
}

/** A list needs numbers on the wire; in JSON, YAML and the objects of SDKs it is a list. */
function reportBare(parameter: Parameter, { shape }: KnownField, shop: Workshop): 'reported' | undefined {
  if (shape?.kind !== 'list' || !('value' in parameter) || parameter.value.value === '') return undefined;
  shop.problems.push({ kind: 'bare', name: parameter.name, value: parameter.value });
  return 'reported';
}

function valueIn(parameter: Parameter): Written | undefined {
  if ('value' in parameter) return parameter.value;
  const { node } = parameter;
  return node.kind === 'scalar' ? { value: node.raw, start: node.start, end: node.end } : undefined;
}

function addList(root: MapNode, numbered: readonly Numbered[], shop: Workshop): void {
  const [first] = numbered;
  if (first === undefined) return;
  const { field } = first;
  const sorted = [...numbered].sort((a, b) => a.index - b.index);
  reportGaps(sorted, shop);
  const head = headOf(first.parameter.name);
  const list = seqAt(first.parameter.name, root);
  for (const members of groupBy(sorted).values()) addItem(list, members, field.shape, shop);
  stretch(list);
  (root.entries as Entry[]).push({ key: keyOf(head, field.name, root), value: list });
}

function addItem(list: SeqNode, members: readonly Numbered[], shape: ListShape | undefined, shop: Workshop): void {
  const [first] = members;
  if (first === undefined) return;
  const items = list.items as Node[];
  if (first.rest.length === 0) {
    items.push(nodeOf(first.parameter, shape?.items, list, shop));
    return;
  }
  const itemShape = shape?.items.kind === 'object' ? shape.items : undefined;
  const map = mapAt(first.parameter.name, list);
  const inner = members.map(({ parameter, rest }): Parameter => {
    const { name } = parameter;
    const length = rest.join('.').length;
    return { ...parameter, name: slice(name, name.value.length - length, name.value.length) };
  });
  const lists = new Map<string, Numbered[]>();
  for (const parameter of inner) {
    const deeper = numberedOf(parameter, itemShape, shop);
    if (deeper === 'reported') continue;
    if (deeper === undefined) addEntry(map, parameter, fieldOf(parameter.name.value, itemShape, shop.form), shop);
    else lists.set(deeper.field.name, [...(lists.get(deeper.field.name) ?? []), deeper]);
  }
  for (const each of lists.values()) addList(map, each, shop);
  stretch(map);
  items.push(map);
}

function reportGaps(sorted: readonly Numbered[], shop: Workshop): void {
  let expected = 1;
  let reported = false;
  for (const { index, indexSpan, parameter, field } of sorted) {
    if (index > expected && !reported) {
      shop.problems.push({ kind: 'gap', name: parameter.name, list: field.name, missing: expected, index: indexSpan });
      reported = true;
    }
    expected = Math.max(expected, index + 1);
  }
  const last = sorted.at(-1);
  const limit = last?.field.shape?.maxItems;
  const items = new Set(sorted.map(({ index }) => index)).size;
  if (last === undefined || limit === undefined || last.index <= limit || items > limit) return;
  const { parameter, field, indexSpan } = last;
  shop.problems.push({ kind: 'beyond', name: parameter.name, list: field.name, limit, index: indexSpan });
}

function groupBy(sorted: readonly Numbered[]): Map<number, Numbered[]> {
  const groups = new Map<number, Numbered[]>();
  for (const each of sorted) groups.set(each.index, [...(groups.get(each.index) ?? []), each]);
  return groups;
}

function addEntry(map: MapNode, parameter: Parameter, field: KnownField, shop: Workshop): void {
  const value = nodeOf(parameter, field.shape, map, shop);
  (map.entries as Entry[]).push({ key: keyOf(parameter.name, field.name, map), value });
}

function nodeOf(parameter: Parameter, shape: Shape | undefined, parent: MapNode | SeqNode, shop: Workshop): Node {
  if ('node' in parameter) return adopt(parameter.node, shape, parent, shop, parameter.name.value);
  const { value } = parameter;
  const scalar = scalarOf(value, parent);
  shop.places.set(scalar, (from, to) => placeIn(value, from, to));
  if (value.opaque) shop.opaque.add(scalar);
  return shape?.kind === 'json' && !value.opaque
    ? decodeJson(scalar, parameter.name.value, shape, parent, shop)
    : scalar;
}

/** Takes a tree of the file over: names become those of the API, JSON inside texts becomes what it says. */
export function adopt(node: Node, shape: Shape | undefined, parent: Parent, shop: Workshop, name: string): Node {
  const target = resolve(node);
  if (shape?.kind === 'list' && shape.single && target.kind !== 'seq') return alone(target, shape, parent, shop, name);
  const wanted = shape?.kind === 'json' ? shape.value : shape;
  const span = shop.locate(target.start, target.end);
  if (target.kind === 'scalar') {
    const scalar: ScalarNode = { ...target, ...span, parent };
    let map: ReturnType<typeof scalarMap> | undefined;
    shop.places.set(scalar, (from, to) => {
      map ??= scalarMap(shop.text, target);
      const inner = map(from, to);
      return shop.locate(inner.start, inner.end);
    });
    if (shape?.kind !== 'json' || typeof target.value !== 'string') return scalar;
    return decodeJson(scalar, name, shape, parent, shop);
  }
  if (target.kind === 'seq') {
    const list: Mutable<SeqNode> = { ...target, ...span, items: [], parent };
    const items = wanted?.kind === 'list' ? wanted.items : undefined;
    list.items = target.items.map((item, index) => adopt(item, items, list, shop, `${name}.${index + 1}`));
    return list;
  }
  const map: Mutable<MapNode> = { ...target, ...span, entries: [], parent };
  const object = wanted?.kind === 'object' ? wanted : undefined;
  map.entries = target.entries.map(({ key, value }) => {
    const field = fieldOf(key.raw, object, shop.form);
    const inner = wanted?.kind === 'map' ? wanted.values : field.shape;
    const place = shop.locate(key.start, key.end);
    return {
      key: { ...key, ...place, value: field.name, parent: map },
      value: adopt(value, inner, map, shop, `${name}.${field.name}`),
    };
  });
  return map;
}

/** A list of one item that stands without brackets. */
function alone(node: Node, shape: ListShape, parent: Parent, shop: Workshop, name: string): SeqNode {
  const list = seqAt(shop.locate(node.start, node.end), parent);
  (list.items as Node[]).push(adopt(node, shape.items, list, shop, name));
  return list;
}

/** A whole tree in the words of its shape, for what is judged beside requests. */
export function adoptTree(text: string, root: MapNode, shape: ObjectShape): MapNode {
  return adopt(root, shape, undefined, workshopFor(text, 'json'), '') as MapNode;
}

function workshopFor(text: string, form: Form): Workshop {
  return {
    text,
    locate: (start, end) => ({ start, end }),
    form,
    problems: [],
    opaque: new Set(),
    places: new Map(),
  };
}

function keyOf(name: Written, wire: string, parent: MapNode): ScalarNode {
  return { kind: 'scalar', value: wire, raw: name.value, style: 'plain', start: name.start, end: name.end, parent };
}

/** The part of a numbered name in front of its number. */
function headOf(name: Written): Written {
  const dot = name.value.indexOf('.');
  return slice(name, 0, dot === -1 ? name.value.length : dot);
}

function mapAt({ start, end }: Span, parent: MapNode | SeqNode | undefined): MapNode {
  return { kind: 'map', entries: [], style: 'flow', start, end, parent };
}

function seqAt({ start, end }: Span, parent: MapNode | SeqNode | undefined): SeqNode {
  return { kind: 'seq', items: [], style: 'flow', start, end, parent };
}

/** A collection made of several parameters ends with the last of them. */
function stretch(node: MapNode | SeqNode): void {
  const parts: readonly Node[] = node.kind === 'seq' ? node.items : node.entries.map(({ value }) => value);
  for (const part of parts) (node as Mutable<MapNode | SeqNode>).end = Math.max(node.end, part.end);
}
