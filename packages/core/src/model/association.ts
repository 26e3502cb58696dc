/** Where parameters name each other in what they tell the console: `${Name}` inside AssociationPropertyMetadata (facts 3.5). */
import type { Names } from '../functions/function.ts';
import { callOf } from '../functions/index.ts';
import { type MapNode, type Node, resolve, type ScalarNode, textOf, valueIn } from '../syntax/node.ts';
import { spanInScalar } from '../syntax/source-map.ts';
import type { Span } from '../text/span.ts';
import type { Declaration } from './symbols.ts';
import type { Template } from './template.ts';

export interface AssociationUse {
  /** The parameter whose metadata it is. */
  readonly owner: Declaration;
  readonly name: string;
  readonly span: Span;
  /** True when the name could be one that the component itself declares. */
  readonly local: boolean;
}

const placeholder = /\$\{([A-Za-z][\w-]*)(?:\.[^}]*)?\}/g;
/** Aliases multiply; nobody writes metadata that large. */
const MOST_NODES = 10_000;

/** The uses in the order of the text. A function in there is the console's, not the engine's. */
export function associationUses(template: Template): AssociationUse[] {
  const found: AssociationUse[] = [];
  const names: Names = { text: template.document.text, isResource: () => false };
  let nodes = 0;

  function visit(written: Node, owner: Declaration, around: readonly MapNode[], local: boolean): void {
    nodes += 1;
    if (nodes > MOST_NODES) return;
    const node = resolve(written);
    if (node.kind === 'scalar') return read(node, owner, around, local);
    if (node.kind === 'seq') {
      for (const item of node.items) visit(item, owner, around, local);
      return;
    }
    const inside = [...around, node];
    const call = callOf(node);
    // What a function names there counts as used, but who reads it is not known.
    for (const { name, span } of call?.definition?.references?.(call.argument, names) ?? []) {
      found.push({ owner, name, span, local: true });
    }
    for (const { key, value } of node.entries) {
      if (typeof key.value === 'string' && key.value.includes('${')) read(key, owner, inside, true);
      visit(value, owner, inside, local);
    }
  }

  function read(scalar: ScalarNode, owner: Declaration, around: readonly MapNode[], local: boolean): void {
    const text = scalar.value;
    if (typeof text !== 'string' || !text.includes('${')) return;
    for (const match of text.matchAll(placeholder)) {
      const name = match[1] ?? '';
      const at = match.index + 2;
      const span = spanInScalar(template.document.text, scalar, at, at + name.length);
      // Only a text that is nothing but the name is certainly read as one.
      const isWhole = match[0].length === text.length;
      found.push({ owner, name, span, local: local || !isWhole || isKeyAround(name, around) });
    }
  }

  for (const owner of template.symbols.parameter.values()) {
    const metadata = owner.body && valueIn(owner.body, 'AssociationPropertyMetadata');
    if (metadata !== undefined) visit(metadata, owner, [], hasOwnNames(owner, template));
  }
  return found;
}

/** A list, a group or a component that nobody knows may declare names of its own. */
function hasOwnNames({ body }: Declaration, { spec }: Template): boolean {
  if (body === undefined || textOf(valueIn(body, 'Type')) === 'Json') return true;
  const property = valueIn(body, 'AssociationProperty');
  if (property === undefined) return false;
  const known = spec.associationProperty(textOf(property) ?? '');
  return known === undefined || known.ownNames === true;
}

function isKeyAround(name: string, around: readonly MapNode[]): boolean {
  return around.some(({ entries }) => entries.some(({ key }) => key.raw === name));
}
