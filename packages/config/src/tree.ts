/** The tree of a configuration as data, and where a piece of the data stands in it. */
import type { Node } from '@ros-lint/core';

/** The value of a node; the last of equal keys wins. */
export function plainOf(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      // YAML reads `off` as false, which nobody means who turns a rule off.
      return typeof node.value === 'boolean' && !/^(?:true|false)$/i.test(node.raw) ? node.raw : node.value;
    case 'seq':
      return node.items.map(plainOf);
    case 'map':
      // `fromEntries` defines properties, so that a key such as `__proto__` is a key like any other.
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.raw, plainOf(value)]));
    case 'alias':
      // A configuration needs none, and one that grows without end is not followed.
      return null;
  }
}

/** The key that a map has under a name, else the node itself. */
export function keyOf(node: Node, name: string): Node {
  return (node.kind === 'map' ? node.entries.find(({ key }) => key.raw === name)?.key : undefined) ?? node;
}

/** The node that a JSON pointer leads to, or the last one on the way. */
export function nodeAt(root: Node, pointer: string): Node {
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = childOf(node, name);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** What stands in a map under a name, or in a list at a place. */
export function childOf(node: Node, name: string): Node | undefined {
  if (node.kind === 'seq') return node.items[Number(name)];
  return node.kind === 'map' ? node.entries.find(({ key }) => key.raw === name)?.value : undefined;
}
