/** Lays what several sources say of one type over each other: the freshest speaks, older ones add what it cannot know, no name is lost. */
import { type EncodedAttribute, type EncodedProperty, type EncodedType, longhand, type Property } from '../encoding.ts';
import type { TypeFacts } from './facts.ts';

/** What is known of a type beside its sources. */
export interface Besides {
  readonly attributes?: TypeFacts['attributes'];
  /** False when there may be attributes that nobody names. */
  readonly hasAllAttributes?: boolean;
  /** Whether an update changes a property in place, by its name. */
  readonly updatable?: { readonly [property: string]: boolean };
}

/** The sources stand the freshest first. */
export function mergeFacts(
  [top, ...older]: readonly [TypeFacts, ...(readonly TypeFacts[])],
  { attributes = {}, hasAllAttributes = true, updatable = {} }: Besides,
): EncodedType {
  const sources = [attributes, ...[top, ...older].map((facts) => facts.attributes)];
  const properties: { [name: string]: Property } = {};
  for (const [name, property] of Object.entries(top.properties)) {
    const completed = older.reduce((found, facts) => complete(found, facts.properties[name]), property);
    const flag = updatable[name];
    properties[name] = { ...completed, ...(flag !== undefined && { updatable: flag }) };
  }
  const removed = [...new Set(older.flatMap((facts) => Object.keys(facts.properties)))]
    .filter((name) => !properties[name])
    .sort();
  const isOpen = !hasAllAttributes || sources.some((each) => '*' in each);
  return {
    source: top.source,
    freshness: top.freshness,
    attributes: mergeAttributes(sources),
    properties,
    ...(isOpen && { openAttributes: true as const }),
    ...(removed.length > 0 && { removed }),
  };
}

/** A module is a template: its parameters may be more than one version had, and its types are what the service guesses. */
export function loosen(type: EncodedType): EncodedType {
  const loose = Object.entries(type.properties ?? {}).map(([name, property]): [string, EncodedProperty] => {
    const { items: _, ...rest } = longhand(property);
    return [name, rest.type === 'list' || rest.type === 'map' ? { ...rest, type: 'any' } : rest];
  });
  return { ...type, properties: Object.fromEntries(loose), open: true, openAttributes: true, ref: 'any' };
}

/** The union; a source that knows the type of a value wins over those that do not. */
export function mergeAttributes(sources: readonly TypeFacts['attributes'][]): { [name: string]: EncodedAttribute } {
  const merged: { [name: string]: EncodedAttribute } = {};
  for (const attributes of sources) {
    for (const [name, attribute] of Object.entries(attributes)) {
      if (name !== '*' && (merged[name] ?? 'any') === 'any') merged[name] = attribute;
    }
  }
  return merged;
}

/** A property with what only an older source says of it: its default, its unpublished check, that a number is an integer. */
function complete(property: Property, written: EncodedProperty | undefined): Property {
  if (written === undefined) return property;
  const older = longhand(written);
  const { items, fields } = property;
  const completed: Property = {
    ...property,
    ...(property.type === 'number' && older.type === 'integer' && { type: 'integer' as const }),
    ...(older.default !== undefined && property.default === undefined && { default: older.default }),
    ...(older.constraint !== undefined && { constraint: older.constraint }),
  };
  if (property.type !== older.type) return completed;
  if (items && older.items) return { ...completed, items: complete(longhand(items), older.items) };
  if (!fields || !older.fields) return completed;
  const oldFields = older.fields;
  const completeField = ([name, field]: [string, EncodedProperty]) =>
    [name, complete(longhand(field), oldFields[name])] as const;
  return { ...completed, fields: Object.fromEntries(Object.entries(fields).map(completeField)) };
}
