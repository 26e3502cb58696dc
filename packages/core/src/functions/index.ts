/** The registry of intrinsic functions, sorted by file name, and the ways to find one. */
import type { Entry, MapNode, Node } from '../syntax/node.ts';
import type { Tags } from '../syntax/tags.ts';
import findInMap from './find-in-map.ts';
import type { Call, FunctionDefinition } from './function.ts';
import getAtt from './get-att.ts';
import ifFunction from './if.ts';
import join from './join.ts';
import ref from './ref.ts';
import sub from './sub.ts';

export const functions: readonly FunctionDefinition[] = [findInMap, getAtt, ifFunction, join, ref, sub];

const byName: ReadonlyMap<string, FunctionDefinition> = new Map(
  functions.map((definition) => [definition.name, definition]),
);

/** The short tags, as the reader of YAML wants them. */
export const tags: Tags = new Map(
  functions.map(({ name, tag }) => [`!${name.replace('Fn::', '')}`, { key: name, ...tag }]),
);

/** The function of that name. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return byName.get(name);
}

/** The call that a node is: a map of exactly one key, which is `Ref` or starts with `Fn::` (facts 1.4). Unknown functions too. */
export function callOf(node: Node): Call | undefined {
  return node.kind === 'map' && node.entries.length === 1 ? callIn(node, node.entries[0] as Entry) : undefined;
}

function callIn(node: MapNode, { key, value }: Entry): Call | undefined {
  const name = key.value;
  if (typeof name !== 'string' || !(name === 'Ref' || name.startsWith('Fn::'))) return undefined;
  return { name, key, argument: value, definition: byName.get(name), node };
}
