/**
 * Private types, modules and corrections that a user brings along: a file with a map of types, each in the form of the data files.
 * A type that is known already keeps what the file does not name; null takes a property or an attribute away.
 */
import type { ResourceType, Spec } from '@ros-lint/core';
import type { Field } from '@ros-lint/core/shape';
import { decodeType, type EncodedAttribute, type EncodedProperty, type EncodedType } from './encoding.ts';

export interface UserTypes {
  readonly types?: { readonly [name: string]: UserType };
}

export interface UserType extends Partial<Omit<EncodedType, 'properties' | 'attributes'>> {
  readonly properties?: { readonly [name: string]: EncodedProperty | null };
  readonly attributes?: { readonly [name: string]: EncodedAttribute | null };
}

/** A specification that knows these types too; the file goes before what was known. */
export function withUserTypes(spec: Spec, { types = {} }: UserTypes, source: string): Spec {
  const read = new Map<string, ResourceType>();
  const own = Object.keys(types);
  const resourceType = (name: string): ResourceType | undefined => {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) return spec.resourceType(name);
    const known = read.get(name) ?? merge(name, describedType(spec, name), type, source);
    read.set(name, known);
    return known;
  };
  const names: Spec['names'] = (kind) =>
    kind === 'resourceType' ? [...new Set([...spec.names(kind), ...own])].sort() : spec.names(kind);
  return { ...spec, resourceType, names };
}

/** A module of which nothing is known but that it may exist is no type to build on. */
function describedType(spec: Spec, name: string): ResourceType | undefined {
  const known = spec.resourceType(name);
  const isBlank = known?.properties.open === true && Object.keys(known.properties.fields).length === 0;
  return isBlank ? undefined : known;
}

function merge(name: string, known: ResourceType | undefined, type: UserType, source: string): ResourceType {
  const { properties = {}, attributes = {}, ...facts } = type;
  const written: EncodedType = {
    source,
    freshness: 'manual',
    ...(known === undefined && { unlisted: true as const }),
    ...facts,
    properties: kept(properties),
    attributes: kept(attributes),
  };
  const decoded = decodeType(name, written);
  if (known === undefined) return decoded;
  const fresh: { [name: string]: Field } = {};
  for (const [key, field] of Object.entries(decoded.properties.fields)) fresh[key] = { freshness: 'manual', ...field };
  return {
    ...known,
    source: `${known.source}, ${source}`,
    properties: {
      ...known.properties,
      fields: without({ ...known.properties.fields, ...fresh }, properties),
      ...(type.open && { open: true as const }),
    },
    attributes: without({ ...known.attributes, ...decoded.attributes }, attributes),
    ...(type.openAttributes && { openAttributes: true as const }),
    ...(type.ref && { ref: decoded.ref }),
    ...(type.status && { status: type.status }),
    ...(type.removed && { removed: [...(known.removed ?? []), ...type.removed] }),
  };
}

type Named<Value> = { readonly [name: string]: Value };

function kept<Value>(values: Named<Value | null>): Named<Value> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== null));
}

function without<Value>(values: Named<Value>, written: Named<unknown>): Named<Value> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => written[name] !== null));
}
