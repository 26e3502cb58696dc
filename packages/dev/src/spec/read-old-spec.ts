/**
 * The layer of `ros-cdk-spec`: what the service said of 408 types around 2022. The only source of defaults, of the names of
 * unpublished checks, and of what is an integer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Property, TypeName } from '@ros-lint/spec/encoding';
import { type Bounds, bound } from './bounds.ts';
import { type Complain, cleanName, type Layer, type TypeFacts } from './facts.ts';
import type { Package } from './read-packages.ts';

export function readOldSpec(from: Package, complain: Complain): Layer {
  const file = join(from.folder, 'spec/specification_origin.json');
  const { ResourceTypes: types } = JSON.parse(readFileSync(file, 'utf8')) as OldSpec;
  const layer = new Map<string, TypeFacts>();
  for (const [name, type] of Object.entries(types)) {
    layer.set(cleanName(name), {
      properties: readProperties(type.Properties, `${from.name} ${name}`, complain),
      attributes: Object.fromEntries(Object.keys(type.Attributes).map((attribute) => [cleanName(attribute), 'any'])),
      source: `${from.name} ${from.version}`,
      freshness: 'dated',
    });
  }
  return layer;
}

interface OldSpec {
  readonly ResourceTypes: {
    readonly [name: string]: {
      readonly Attributes: { readonly [name: string]: unknown };
      readonly Properties: OldProperties;
    };
  };
}

type OldProperties = { readonly [name: string]: OldProperty };

interface OldProperty {
  readonly Type: string;
  readonly Required: boolean;
  readonly Default?: unknown;
  readonly Constraints?: readonly OldConstraint[];
  /** Fields of an object, or under `*` the items of a list or the values of a map. */
  readonly Schema?: OldProperties;
}

interface OldConstraint {
  readonly AllowedValues?: readonly unknown[];
  readonly Range?: { readonly Min?: number; readonly Max?: number };
  readonly Length?: { readonly Min?: number; readonly Max?: number };
  readonly AllowedPattern?: string;
  readonly CustomConstraint?: string;
}

const typeNames: readonly TypeName[] = ['string', 'integer', 'number', 'boolean', 'list', 'map', 'any'];
const constraintNames = ['AllowedValues', 'Range', 'Length', 'AllowedPattern', 'CustomConstraint'];

function readProperties(properties: OldProperties, where: string, complain: Complain): { [name: string]: Property } {
  const read: { [name: string]: Property } = {};
  for (const [name, property] of Object.entries(properties)) {
    read[cleanName(name)] = readProperty(property, `${where}.${name}`, complain);
  }
  return read;
}

function readProperty(old: OldProperty, where: string, complain: Complain): Property {
  const bounds: { -readonly [name in keyof Bounds]: Bounds[name] } = {};
  let constraint: string | undefined;
  for (const each of old.Constraints ?? []) {
    for (const name of Object.keys(each))
      if (!constraintNames.includes(name)) complain(where, `constraint ${name} is unknown`);
    if (each.AllowedValues) bounds.enum = each.AllowedValues;
    if (each.Range) Object.assign(bounds, { min: each.Range.Min, max: each.Range.Max });
    if (each.Length) Object.assign(bounds, { minLength: each.Length.Min, maxLength: each.Length.Max });
    if (each.AllowedPattern !== undefined) bounds.pattern = each.AllowedPattern;
    if (each.CustomConstraint !== undefined) constraint = each.CustomConstraint;
  }
  return {
    ...bound(readType(old, where, complain), bounds, where, complain),
    ...(old.Required && { required: true }),
    ...(old.Default !== undefined && old.Default !== null && { default: old.Default }),
    ...(constraint !== undefined && { constraint }),
  };
}

function readType({ Type, Schema }: OldProperty, where: string, complain: Complain): Property {
  const type = typeNames.find((name) => name === Type);
  if (!type) complain(where, `type ${Type} is unknown`);
  if (type !== 'list' && type !== 'map') return { type: type ?? 'any' };
  const each = Schema?.['*'];
  if (each) return { type, items: readProperty(each, `${where}.*`, complain) };
  if (!Schema) return { type, items: { type: 'any' } };
  if (type === 'list') complain(where, 'a list with fields');
  return { type: 'object', fields: readProperties(Schema, where, complain) };
}
