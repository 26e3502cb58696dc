/** The layers that no package carries: types of October 2024 and March 2026, attributes of July 2026, what can be updated in place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncodedAttribute, Property, TypeName } from '@ros-lint/spec/encoding';
import { bound, type Complain, cleanName, type Layer, type TypeFacts } from '@ros-lint/spec/sources';

export interface Seed {
  readonly types: Layer;
  /** Every type of the service's own list, with the attributes that one source knows. */
  readonly listed: ReadonlyMap<string, ListedType>;
  /** By type and property. */
  readonly updatable: { readonly [type: string]: { readonly [property: string]: boolean } };
}

export interface ListedType {
  readonly attributes: { readonly [name: string]: EncodedAttribute };
  readonly ref?: EncodedAttribute;
  /** False when the source itself says that there are more. */
  readonly complete: boolean;
}

export function readSeed(root: string, complain: Complain): Seed {
  const read = (name: string): unknown => {
    const file = JSON.parse(readFileSync(join(root, 'packages/spec/seed', `${name}.json`), 'utf8')) as {
      types: unknown;
    };
    return file.types;
  };
  return {
    types: readGap(read('resource-gap') as { [name: string]: GapType }, complain),
    listed: readListed(read('resource-attributes') as { [name: string]: AttributesType }, complain),
    updatable: read('resource-updatable') as Seed['updatable'],
  };
}

interface GapType {
  readonly properties: { readonly [name: string]: GapProperty };
  readonly attributes: readonly string[];
  /** `<service>@1.3.0`, or `api-<date>` for the plain list of the service. */
  readonly src: string;
}

interface GapProperty {
  readonly type: TypeName;
  readonly required?: boolean;
  readonly allowedValues?: readonly unknown[];
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly item?: GapProperty;
  readonly properties?: { readonly [name: string]: GapProperty };
}

const gapKeys = [
  'type',
  'required',
  'allowedValues',
  'min',
  'max',
  'minLength',
  'maxLength',
  'pattern',
  'item',
  'properties',
];
const typeNames: readonly TypeName[] = ['string', 'integer', 'number', 'boolean', 'list', 'map', 'object', 'any'];

function readGap(types: { [name: string]: GapType }, complain: Complain): Layer {
  const layer = new Map<string, TypeFacts>();
  for (const [name, { properties, attributes, src }] of Object.entries(types)) {
    layer.set(cleanName(name), {
      properties: readProperties(properties, name, complain),
      attributes: Object.fromEntries(attributes.map((attribute) => [cleanName(attribute), 'any'])),
      source: src.startsWith('api-')
        ? `list of the ROS API, ${src.slice('api-'.length)}`
        : `ros-cdk-${src.replace('@', ' ')}`,
      freshness: 'dated',
    });
  }
  return layer;
}

function readProperties(properties: { readonly [name: string]: GapProperty }, where: string, complain: Complain) {
  const read: { [name: string]: Property } = {};
  for (const [name, property] of Object.entries(properties)) {
    read[cleanName(name)] = readProperty(property, `${where}.${name}`, complain);
  }
  return read;
}

function readProperty(gap: GapProperty, where: string, complain: Complain): Property {
  for (const key of Object.keys(gap)) if (!gapKeys.includes(key)) complain(where, `${key} is unknown`);
  if (!typeNames.includes(gap.type)) complain(where, `type ${gap.type} is unknown`);
  const isContainer = gap.type === 'list' || gap.type === 'map';
  const plain: Property = {
    type: gap.type,
    ...(isContainer && { items: gap.item ? readProperty(gap.item, `${where}[]`, complain) : { type: 'any' } }),
    ...(gap.type === 'object' && { fields: readProperties(gap.properties ?? {}, where, complain) }),
  };
  return {
    ...bound(plain, { ...gap, enum: gap.allowedValues }, where, complain),
    ...(gap.required && { required: true }),
  };
}

interface AttributesType {
  readonly attributes: readonly string[];
  readonly types?: { readonly [attribute: string]: string };
  readonly ref?: string;
  readonly complete?: boolean;
}

function readListed(types: { [name: string]: AttributesType }, complain: Complain): Map<string, ListedType> {
  const listed = new Map<string, ListedType>();
  for (const [name, { attributes, types: values = {}, ref, complete }] of Object.entries(types)) {
    listed.set(cleanName(name), {
      attributes: Object.fromEntries(
        attributes.map((attribute) => [
          cleanName(attribute),
          valueTypeOf(values[attribute], `${name}.${attribute}`, complain),
        ]),
      ),
      ...(ref !== undefined && { ref: valueTypeOf(ref, name, complain) }),
      complete: complete !== false,
    });
  }
  return listed;
}

const valueTypes: { readonly [written: string]: EncodedAttribute } = {
  String: 'string',
  Integer: 'integer',
  Map: { type: 'map', items: 'any' },
  AnyValue: 'any',
  // The source knows nothing but that the value may be missing.
  Null: 'any',
  'List[String]': { type: 'list', items: 'string' },
  'List[Integer]': { type: 'list', items: 'integer' },
  'List[Map]': { type: 'list', items: 'map' },
};

/** `X | Null` may be missing. */
function valueTypeOf(written: string | undefined, where: string, complain: Complain): EncodedAttribute {
  if (written === undefined) return 'any';
  const value = valueTypes[written.replace(' | Null', '')];
  if (value === undefined) complain(where, `value type ${written} is unknown`);
  if (value === undefined || !written.endsWith(' | Null')) return value ?? 'any';
  return typeof value === 'string' ? { type: value, nullable: true } : { ...value, nullable: true };
}
