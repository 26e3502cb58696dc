/** The properties of each resource held against what its type takes. */
import { callOf } from '../functions/index.ts';
import { check, type Misfit, requiredOf } from '../shape/check.ts';
import type { Freshness, ObjectShape } from '../shape/shape.ts';
import type { ResourceType } from '../spec/spec.ts';
import { type MapNode, type Node, textOf, valueIn } from '../syntax/node.ts';
import type { Declaration } from './symbols.ts';
import type { Template } from './template.ts';
import { typeFamily } from './type-family.ts';

/** A misfit, with the resource that it is part of. */
export interface PropertyMisfit extends Misfit {
  readonly resource: Declaration;
  readonly type: ResourceType;
  /** How far the broken fact can be trusted. */
  readonly freshness: Freshness;
}

/** A resource whose type is known, with what its properties are written as. */
export interface TypedResource {
  readonly resource: Declaration;
  readonly body: MapNode;
  readonly type: ResourceType;
  /** Missing when nothing is given, or when a function yields all of it. */
  readonly properties: MapNode | undefined;
}

/** The resources of a template whose properties can be judged. Those of modules that nobody has described are left alone. */
export function typedResources({ spec, symbols, kind }: Template): TypedResource[] {
  if (kind !== 'plain') return [];
  const found: TypedResource[] = [];
  for (const resource of symbols.resource.values()) {
    const { body } = resource;
    const name = textOf(body && valueIn(body, 'Type'));
    const type = name === undefined ? undefined : spec.resourceType(name);
    if (body === undefined || type === undefined || (type.properties.open && typeFamily(type.name, spec) === 'module'))
      continue;
    const given = valueIn(body, 'Properties');
    const properties = given?.kind === 'map' && callOf(given) === undefined ? given : undefined;
    found.push({ resource, body, type, properties });
  }
  return found;
}

/** All misfits of a template, in the order of its resources; a value that an alias repeats is told once. */
export function propertyMisfits(template: Template): PropertyMisfit[] {
  const found: PropertyMisfit[] = [];
  const told = new Set<Node>();
  for (const { resource, body, type } of template.typedResources) {
    const given = valueIn(body, 'Properties');
    const isEmpty = given === undefined || (given.kind === 'scalar' && given.value === null);
    if (isEmpty) {
      if (!body.damaged) found.push(...missingIn(type, resource));
      continue;
    }
    // Properties of another kind than a map are a defect of the resource itself.
    if (given.kind !== 'map') continue;
    for (const misfit of check(given, type.properties, template.propertyTypes, 'service')) {
      if (isAliased(misfit.node, given) && told.has(misfit.node)) continue;
      told.add(misfit.node);
      const property = propertyAt(given, misfit.node);
      const field = property === undefined ? undefined : type.properties.fields[property];
      const freshness = misfit.field?.freshness ?? field?.freshness ?? type.freshness;
      found.push({ resource, type, freshness, ...misfit });
    }
  }
  return found;
}

function missingIn(type: ResourceType, resource: Declaration): PropertyMisfit[] {
  const shape: ObjectShape = type.properties;
  return requiredOf(shape).map(([key, field]) => ({
    kind: 'missing-key',
    node: resource.entry.key,
    shape,
    key,
    field,
    resource,
    type,
    freshness: field.freshness ?? type.freshness,
  }));
}

/** True for a place that is written elsewhere and stands here by its alias only. */
function isAliased(node: Node, { start, end }: Node): boolean {
  return node.start < start || node.end > end;
}

/** The property in which a place lies, unless it is written elsewhere. */
function propertyAt({ entries }: MapNode, { start }: Node): string | undefined {
  let low = -1;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((entries[middle]?.key.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return entries[low]?.key.raw;
}
