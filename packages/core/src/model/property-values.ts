/** The values of properties that are written out, however they are reached: through lists and through the branches of a function. */
import type { Spec } from '../spec/spec.ts';
import { entryOf, type MapNode, type Node, resolve, type ScalarNode, valueIn } from '../syntax/node.ts';
import type { TypedResource } from './properties.ts';
import type { Reference } from './references.ts';
import type { Template } from './template.ts';

export type CrossProperty = NonNullable<Spec['crossProperties']>[number];

/** What the specification says of properties together, of some kind. */
export function crossProperties<Kind extends CrossProperty['kind']>(
  { crossProperties: all = [] }: Spec,
  kind: Kind,
): readonly Extract<CrossProperty, { kind: Kind }>[] {
  return all.filter((each): each is Extract<CrossProperty, { kind: Kind }> => each.kind === kind);
}

/** The resources of one of some types that have properties. */
export function resourcesOf(
  { typedResources }: Template,
  ...types: readonly string[]
): (TypedResource & { readonly properties: MapNode })[] {
  return typedResources.filter(
    (each): each is TypedResource & { readonly properties: MapNode } =>
      each.properties !== undefined && types.includes(each.type.name),
  );
}

/** Every text or number that a property can have, as far as it is written out; what aliases repeat comes once, however often that is. */
export function literalsAt(template: Template, map: MapNode, path: readonly string[]): readonly ScalarNode[] {
  const found: ScalarNode[] = [];
  let repeated: Set<Node> | undefined;
  const look = (holder: MapNode, depth: number): void => {
    const written = entryOf(holder, path[depth] ?? '')?.value;
    if (written !== undefined) take(written, depth);
  };
  const take = (written: Node, depth: number): void => {
    const node = resolve(written);
    if (written.kind === 'alias') {
      repeated ??= new Set();
      if (repeated.has(node)) return;
      repeated.add(node);
    }
    const isLast = depth === path.length - 1;
    if (node.kind === 'seq') for (const item of node.items) take(item, depth);
    else if (node.kind === 'scalar') {
      if (isLast && node.value !== null && !node.raw.includes('{{resolve:')) found.push(node);
    } else if (node.kind === 'map') {
      const meaning = template.propertyTypes.meaningOf(node);
      if (meaning.kind === 'data' && !isLast) look(node, depth + 1);
      else if (meaning.kind === 'branches') for (const branch of meaning.nodes) take(branch, depth);
    }
  };
  look(map, 0);
  return found;
}

/** The one text or number of a property, or nothing when a function decides. */
export function literalAt(template: Template, map: MapNode, name: string): ScalarNode | undefined {
  const [only, second] = literalsAt(template, map, [name]);
  return second === undefined && resolve(valueIn(map, name) ?? map) === only ? only : undefined;
}

/** The uses of names that are the whole of a value, by the node of the value. */
export function wholeReferences(template: Template): ReadonlyMap<Node, Reference> {
  const found = new Map<Node, Reference>();
  for (const reference of template.references) {
    const { call, kind, place } = reference;
    if (call === undefined || place !== 'property' || (kind !== 'ref' && kind !== 'attribute')) continue;
    // A text with placeholders is more than what it names.
    if (call.definition?.placeholders === undefined) found.set(call.node, reference);
  }
  return found;
}
