/** Names that a template may declare where the model does not look for them, so that an unknown one is no defect. */
import type { Spec } from '../spec/spec.ts';
import { type Document, isHidden } from '../syntax/document.ts';
import type { MapNode, Node } from '../syntax/node.ts';

/**
 * Tells for a name whether it may be declared in a part of the text that could not be read; or, as what is damaged may have landed in the
 * wrong place, anywhere else in such a text; or below a section whose own name is wrong.
 */
export function hiddenNames(document: Document, root: MapNode, { grammar }: Spec): (name: string) => boolean {
  let keys: ReadonlySet<string> | undefined;
  const find = () => {
    if (document.damaged) return keysBelow([root], 'all');
    const unknown = root.entries.filter(({ key }) => !Object.hasOwn(grammar.template.fields, key.raw));
    return keysBelow(
      unknown.map(({ value }) => value),
      'first',
    );
  };
  return (name) => {
    keys ??= find();
    return keys.has(name) || isHidden(document, name);
  };
}

/** The keys of maps, or of everything below them as it is written. */
function keysBelow(nodes: readonly Node[], depth: 'first' | 'all'): Set<string> {
  const keys = new Set<string>();
  const pending = [...nodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        keys.add(key.raw);
        if (depth === 'all' && key.parent === node) pending.push(value);
      }
    } else if (node.kind === 'seq' && depth === 'all') pending.push(...node.items);
  }
  return keys;
}
