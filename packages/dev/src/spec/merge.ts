/** Lays the layers over each other: for each type the freshest source speaks, older ones add what it cannot know, and no name is lost. */
import {
  type EncodedAttribute,
  type EncodedProperty,
  type EncodedType,
  longhand,
  type Property,
} from '@ros-lint/spec/encoding';
import type { Layer, TypeFacts } from './facts.ts';
import type { ListedType, Seed } from './read-seed.ts';

/** The layers of resource types, the freshest first. */
export function mergeLayers(layers: readonly Layer[], seed: Seed): Map<string, EncodedType> {
  const names = new Set([...layers.flatMap((layer) => [...layer.keys()]), ...seed.listed.keys()]);
  const merged = new Map<string, EncodedType>();
  for (const name of [...names].sort()) {
    const known = layers.flatMap((layer) => layer.get(name) ?? []);
    const type = mergeType(known, seed.listed.get(name), seed.updatable[name] ?? {});
    merged.set(name, name.startsWith('MODULE::') ? loosen(type) : type);
  }
  return merged;
}

/** A module is a template: its parameters may be more than one version had, and the list gives their types as the service guesses them. */
function loosen(type: EncodedType): EncodedType {
  const loose = Object.entries(type.properties ?? {}).map(([name, property]): [string, EncodedProperty] => {
    const { items: _, ...rest } = longhand(property);
    return [name, rest.type === 'list' || rest.type === 'map' ? { ...rest, type: 'any' } : rest];
  });
  return { ...type, properties: Object.fromEntries(loose), open: true, openAttributes: true, ref: 'any' };
}

/** What is known of one type, the freshest first; nothing when all one knows is that it is listed. */
function mergeType(
  [top, ...older]: readonly TypeFacts[],
  listed: ListedType | undefined,
  updatable: { readonly [property: string]: boolean },
): EncodedType {
  const sources = [listed?.attributes ?? {}, ...[top, ...older].map((facts) => facts?.attributes ?? {})];
  const attributes = mergeAttributes(sources);
  const common = {
    attributes,
    ...(listed?.ref !== undefined && { ref: listed.ref }),
    ...(!listed && { unlisted: true as const }),
  };
  if (!top) {
    const source = 'list of resource types, 2026-07-23';
    return {
      ...common,
      source,
      freshness: 'dated',
      open: true,
      ...(listed?.complete === false && { openAttributes: true }),
    };
  }
  const properties: { [name: string]: Property } = {};
  for (const [name, property] of Object.entries(top.properties)) {
    const completed = older.reduce((found, facts) => complete(found, facts.properties[name]), property);
    const flag = updatable[name];
    properties[name] = { ...completed, ...(flag !== undefined && { updatable: flag }) };
  }
  const removed = [...new Set(older.flatMap((facts) => Object.keys(facts.properties)))]
    .filter((name) => !properties[name])
    .sort();
  // Where another source names attributes as well, the union is as complete as the properties are.
  const isComplete = listed?.complete !== false || Object.keys(top.attributes).length > 0;
  return {
    ...common,
    source: top.source,
    freshness: top.freshness,
    properties,
    ...((!isComplete || sources.some((each) => '*' in each)) && { openAttributes: true as const }),
    ...(removed.length > 0 && { removed }),
  };
}

/** A property with what only an older source says of it: its default, its unpublished check, that a number is an integer. */
function complete(property: Property, older: Property | undefined): Property {
  if (!older) return property;
  const { items, fields } = property;
  const isSameKind = property.type === older.type;
  const completed: Property = {
    ...property,
    ...(property.type === 'number' && older.type === 'integer' && { type: 'integer' as const }),
    ...(older.default !== undefined && property.default === undefined && { default: older.default }),
    ...(older.constraint !== undefined && { constraint: older.constraint }),
  };
  if (isSameKind && isLong(items) && isLong(older.items)) return { ...completed, items: complete(items, older.items) };
  if (!isSameKind || !fields || !older.fields) return completed;
  const oldFields = older.fields;
  const completeField = ([name, field]: [string, Property]): [string, Property] => {
    const oldField = oldFields[name];
    return [name, isLong(oldField) ? complete(field, oldField) : field];
  };
  return {
    ...completed,
    fields: Object.fromEntries(Object.entries(fields as { [name: string]: Property }).map(completeField)),
  };
}

const isLong = (property: Property | string | undefined): property is Property => typeof property === 'object';

/** The union; a source that knows the type of a value wins over those that do not. */
function mergeAttributes(sources: readonly TypeFacts['attributes'][]): { [name: string]: EncodedAttribute } {
  const merged: { [name: string]: EncodedAttribute } = {};
  for (const attributes of sources) {
    for (const [name, attribute] of Object.entries(attributes)) {
      if (name !== '*' && (merged[name] ?? 'any') === 'any') merged[name] = attribute;
    }
  }
  return merged;
}
