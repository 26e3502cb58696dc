/** Address blocks that lie inside others by the design of the product: a VSwitch in its VPC. */
import { type AddressBlock, addressBlock } from '../functions/literals/address-block.ts';
import { type Node, type ScalarNode, textOf, valueIn } from '../syntax/node.ts';
import { crossProperties, literalAt, literalsAt, resourcesOf } from './property-values.ts';
import type { Declaration } from './symbols.ts';
import type { Target, Template } from './template.ts';

/** A block that is written out, in the resource that has it. */
export interface PlacedBlock {
  readonly resource: Declaration;
  readonly node: ScalarNode;
  readonly block: AddressBlock;
  /** What the property that names the outer resource refers to; nothing when it is no reference. */
  readonly parent: Target | undefined;
  /** The blocks of the outer resource; nothing when they are not all known. */
  readonly outer: readonly PlacedOuter[] | undefined;
  /** The parameter with which a person picks the outer resource among those that exist. */
  readonly chosen: Declaration | undefined;
}

export interface PlacedOuter {
  readonly node: ScalarNode;
  readonly block: AddressBlock;
}

export function innerBlocks(template: Template): PlacedBlock[] {
  const found: PlacedBlock[] = [];
  for (const fact of crossProperties(template.spec, 'inside')) {
    const inner = resourcesOf(template, fact.type);
    if (inner.length === 0) continue;
    const references = template.wholeReferences;
    const [extension] = resourcesOf(template, ...fact.extended);
    for (const { resource, properties } of inner) {
      const node = literalAt(template, properties, fact.block);
      const block = node && readBlock(node);
      const named = valueIn(properties, fact.parent);
      const reference = named && references.get(named);
      const parent = reference && template.target(reference);
      if (node === undefined || block === undefined) continue;
      const isOuter = parent?.kind === 'resource' && typeOf(parent) === fact.parentType && extension === undefined;
      const outer = isOuter ? outerBlocks(template, parent, fact.parentBlocks) : undefined;
      const chosen = parent?.kind === 'parameter' && fact.chosen.includes(associationOf(parent)) ? parent : undefined;
      found.push({ resource, node, block, parent, outer, chosen });
    }
  }
  return found;
}

/** The blocks of a resource, when each of its properties that hold some is written out. */
function outerBlocks(template: Template, { body }: Declaration, names: readonly string[]): PlacedOuter[] | undefined {
  const properties = body && valueIn(body, 'Properties');
  if (properties?.kind !== 'map') return undefined;
  const found: PlacedOuter[] = [];
  for (const name of names) {
    const value = valueIn(properties, name);
    if (value === undefined) continue;
    if (!isWritten(value)) return undefined;
    for (const node of literalsAt(template, properties, [name])) {
      const block = readBlock(node);
      if (block === undefined) return undefined;
      found.push({ node, block });
    }
  }
  return found.length === 0 ? undefined : found;
}

function isWritten(node: Node): boolean {
  return node.kind === 'scalar' || (node.kind === 'seq' && node.items.every((item) => item.kind === 'scalar'));
}

export function readBlock({ value }: ScalarNode): AddressBlock | undefined {
  const block = typeof value === 'string' ? addressBlock(value.trim()) : undefined;
  return block === 'broken' ? undefined : block;
}

function typeOf({ body }: Declaration): string {
  return textOf(body && valueIn(body, 'Type')) ?? '';
}

function associationOf({ body }: Declaration): string {
  return textOf(body && valueIn(body, 'AssociationProperty')) ?? '';
}
