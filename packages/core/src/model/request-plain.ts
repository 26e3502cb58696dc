/** The plain value of a request that the validators judge: texts of the wire become the numbers and booleans that they stand for. */
import type { ObjectShape, Shape } from '../shape/shape.ts';
import type { MapNode, Node, ScalarNode, SeqNode } from '../syntax/node.ts';
import { plainOf } from '../syntax/plain.ts';
import { own } from '../text/own.ts';
import type { Workshop } from './request-tree.ts';

interface Place {
  readonly name: string;
  /** True inside a JSON parameter, where a number in quotes is a text. */
  readonly inJson: boolean;
}

/** A value that counts as not given is undefined, and its name is left out. */
export function plainRequest(root: MapNode, shape: ObjectShape, shop: Workshop): unknown {
  return plainMap(root, shape, { name: '', inJson: false }, shop);
}

function plainNode(node: Node, shape: Shape | undefined, place: Place, shop: Workshop): unknown {
  if (shape === undefined) return plainOf(node);
  if (shop.opaque.has(node)) return node.kind === 'scalar' ? node.raw : plainOf(node);
  if (shape.kind === 'json') return plainNode(node, shape.value, { ...place, inJson: true }, shop);
  switch (node.kind) {
    case 'scalar':
      return plainScalar(node, shape, place, shop);
    case 'seq':
      return plainItems(node, shape, place, shop);
    case 'map':
      if (shape.kind === 'map') return plainEntries(node, () => shape.values, place, shop);
      return shape.kind === 'object' ? plainMap(node, shape, place, shop) : plainOf(node);
    case 'alias':
      return plainNode(node.target, shape, place, shop);
  }
}

/** Items keep their position, so one that counts as not given is null. */
function plainItems(node: SeqNode, shape: Shape, place: Place, shop: Workshop): unknown {
  const items = shape.kind === 'list' ? shape.items : undefined;
  return node.items.map((item, index) => {
    const name = `${place.name}.${index + 1}`;
    return plainNode(item, items, { ...place, name }, shop) ?? null;
  });
}

function plainMap(node: MapNode, shape: ObjectShape, place: Place, shop: Workshop): unknown {
  return plainEntries(node, (name) => own(shape.fields, name)?.shape, place, shop);
}

function plainEntries(
  node: MapNode,
  shapeOf: (name: string) => Shape | undefined,
  place: Place,
  shop: Workshop,
): unknown {
  const value: { [name: string]: unknown } = Object.create(null);
  for (const { key, value: child } of node.entries) {
    const name = String(key.value);
    const path = place.name === '' ? name : `${place.name}.${name}`;
    const plain = plainNode(child, shapeOf(name), { ...place, name: path }, shop);
    if (plain !== undefined) value[name] = plain;
  }
  return value;
}

function plainScalar(scalar: ScalarNode, shape: Shape, place: Place, shop: Workshop): unknown {
  const { value } = scalar;
  if (value === null) return place.inJson ? null : undefined;
  if (shape.kind === 'string') {
    if (value === '' && !shape.allowsEmpty && !place.inJson) return undefined;
    // Tools write numbers and booleans out where a text is wanted.
    return place.inJson ? value : scalar.raw;
  }
  if (typeof value !== 'string') return value;
  if (value === '' && !place.inJson) return undefined;
  const meant = meantBy(value, shape);
  if (meant === undefined) return value;
  if (place.inJson || meant.wanted !== value) {
    shop.problems.push({ kind: 'spelling', name: place.name, node: scalar, wanted: meant.wanted });
  }
  return meant.value;
}

/** The number or boolean that a text stands for, and how it should be written. */
function meantBy(text: string, shape: Shape): { value: number | boolean; wanted: string } | undefined {
  if ((shape.kind === 'integer' || shape.kind === 'number') && /^-?\d+$/.test(text)) {
    return { value: Number(text), wanted: text };
  }
  if (shape.kind !== 'boolean') return undefined;
  const wanted = text.toLowerCase();
  return /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(text) ? { value: wanted === 'true', wanted } : undefined;
}
