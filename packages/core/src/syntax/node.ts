/** The one tree that YAML and JSON are read into. It knows places and values, and nothing of ROS. */
import type { Span } from '../text/span.ts';

export type Node = MapNode | SeqNode | ScalarNode | AliasNode;

/** How a collection is written; `tag` is the map that a short tag such as `!Ref x` stands for. */
export type CollectionStyle = 'block' | 'flow' | 'tag';

/** How a scalar is written. JSON strings are `double`, other JSON scalars `plain`. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface MapNode extends Span {
  readonly kind: 'map';
  /** In the order of the text; keys are unique but for those reported as duplicates, where the last counts. */
  readonly entries: readonly Entry[];
  readonly style: CollectionStyle;
  readonly parent: Parent;
  /** Part of its text could not be read, so that it may have more entries than these. */
  readonly damaged?: true;
}

export interface Entry {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface SeqNode extends Span {
  readonly kind: 'seq';
  readonly items: readonly Node[];
  readonly style: CollectionStyle;
  readonly parent: Parent;
  /** Part of its text could not be read, so that it may have more items than these, also between them. */
  readonly damaged?: true;
}

export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** The value as the service types it: JSON's types, or those of YAML 1.1 as PyYAML resolves them, timestamps as text. */
  readonly value: Scalar;
  /** The content as written, before typing: `0x1F` where the value is 31. Equal to the value of a string. */
  readonly raw: string;
  readonly style: ScalarStyle;
  readonly parent: Parent;
}

/** `*name` in YAML. The target is the anchored node, never one of its own parents; aliases inside it multiply, so walks need a budget. */
export interface AliasNode extends Span {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Exclude<Node, AliasNode>;
  readonly parent: Parent;
}

export type Scalar = string | number | boolean | null;

/** The collection a node lies in, none for the root. Keys have the map as parent. */
export type Parent = MapNode | SeqNode | undefined;

/** The node itself, or what an alias stands for. */
export function resolve(node: Node): Exclude<Node, AliasNode> {
  return node.kind === 'alias' ? node.target : node;
}

/** The last entry with that key, which is the one the service keeps, or nothing. */
export function entryOf(map: MapNode, key: string): Entry | undefined {
  for (let index = map.entries.length - 1; index >= 0; index -= 1) {
    const entry = map.entries[index];
    if (entry !== undefined && entry.key.value === key) return entry;
  }
  return undefined;
}

/** The value under a key, aliases followed, or nothing. */
export function valueIn(map: MapNode, key: string): Exclude<Node, AliasNode> | undefined {
  const entry = entryOf(map, key);
  return entry && resolve(entry.value);
}

/** The text of a string scalar, or nothing for any other node. */
export function textOf(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  const target = resolve(node);
  return target.kind === 'scalar' && typeof target.value === 'string' ? target.value : undefined;
}

/** The keys and indexes that lead from the root to a node. */
export function pathOf(node: Node): (string | number)[] {
  const path: (string | number)[] = [];
  let child: Node = node;
  for (let parent = node.parent; parent !== undefined; child = parent, parent = parent.parent) {
    if (parent.kind === 'seq') {
      path.push(parent.items.indexOf(child));
      continue;
    }
    const entry = parent.entries.find(({ key, value }) => value === child || key === child);
    if (entry !== undefined) path.push(entry.key.raw);
  }
  return path.reverse();
}
