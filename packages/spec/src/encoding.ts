/**
 * How facts about resource types are written in the data files, in patches and in the files of users, and what they mean as shapes.
 * A property that has nothing but a type is its type alone; what is missing has its usual value.
 */
import type { Attribute, ResourceType, Text, TypeStatus } from '@ros-lint/core';
import type { Field, Freshness, Shape } from '@ros-lint/core/shape';

export type TypeName =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'null'
  | 'any'
  | 'list'
  | 'map'
  | 'object'
  | 'template'
  | 'foreign';

/** What a value must be, and what is known of the property that holds it. */
export interface Property {
  readonly type: TypeName;
  readonly required?: boolean;
  readonly default?: unknown;
  /** Whether a stack update changes it in place; missing when nobody knows. */
  readonly updatable?: boolean;
  /** The name of a check that the service makes and does not publish. */
  readonly constraint?: string;
  /** A word why it should not be used any more. */
  readonly deprecated?: Text;
  /** Where it differs from the type's. */
  readonly freshness?: Freshness;
  readonly enum?: readonly (string | number)[];
  /** Bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** Bounds of the length of a text, or of the number of items or entries. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** The items of a list or the values of a map; anything when missing. */
  readonly items?: EncodedProperty;
  /** The fields of an object. */
  readonly fields?: { readonly [name: string]: EncodedProperty };
  /** True for an object that may have more fields. */
  readonly open?: boolean;
}

export type EncodedProperty = TypeName | Property;

/** What an attribute yields; `nullable` when that may be nothing. */
export type EncodedAttribute = TypeName | (Property & { readonly nullable?: true });

export interface EncodedType {
  readonly source: string;
  /** The day, as `YYYY-MM-DD`, on which the service itself said so; in no data file. */
  readonly date?: string;
  readonly freshness: Freshness;
  readonly properties?: { readonly [name: string]: EncodedProperty };
  /** True when properties beyond the known ones are fine. */
  readonly open?: true;
  readonly attributes?: { readonly [name: string]: EncodedAttribute };
  readonly openAttributes?: true;
  /** What Ref yields, a text when missing. */
  readonly ref?: EncodedAttribute;
  readonly removed?: readonly string[];
  readonly status?: TypeStatus;
  readonly transform?: string;
  /** True when the official list of types lacks it, so that it has no page either. */
  readonly unlisted?: true;
}

const pages = 'https://www.alibabacloud.com/help/ros/developer-reference/';

/** The type that an entry of a data file describes. */
export function decodeType(name: string, encoded: EncodedType): ResourceType {
  const { source, date, freshness, removed, status, transform } = encoded;
  return {
    name,
    source,
    ...(date !== undefined && { date }),
    freshness,
    properties: {
      kind: 'object',
      fields: decodeFields(encoded.properties ?? {}),
      ...(encoded.open && { open: true as const }),
    },
    attributes: mapValues(encoded.attributes ?? {}, decodeAttribute),
    ref: decodeShape(longhand(encoded.ref ?? 'string')),
    ...(encoded.openAttributes && { openAttributes: true as const }),
    ...(removed && { removed }),
    ...(status && { status }),
    ...(transform && { transform }),
    ...(!encoded.unlisted && { docs: pages + name.toLowerCase().replaceAll('::', '-') }),
  };
}

/** What a name must look like; also keeps what a template says from being taken for the path of a file. */
export const typeName = /^[A-Za-z]\w*(::[\w-]+)+$/;

/** The data file, without its ending, that tells of a type: the service in its name, so that no index is needed to find it. */
export function serviceOf(type: string): string {
  const [first = '', second = '', third] = type.split('::');
  if (first === 'MODULE') return 'module';
  return third === undefined ? 'other' : second.toLowerCase();
}

/** A property in its long form. */
export function longhand<P extends Property>(property: TypeName | P): Property | P {
  return typeof property === 'string' ? { type: property } : property;
}

function decodeFields(fields: { readonly [name: string]: EncodedProperty }): { readonly [name: string]: Field } {
  return mapValues(fields, decodeField);
}

/** Fields of which only the type is known, one each: of the tens of thousands there are, most are such. */
const bareFields = new Map<TypeName, Field>();

function bareField(type: TypeName): Field {
  const known = bareFields.get(type);
  if (known !== undefined) return known;
  const field = { shape: decodeShape({ type }) };
  bareFields.set(type, field);
  return field;
}

function decodeField(encoded: EncodedProperty): Field {
  if (typeof encoded === 'string') return bareField(encoded);
  const { updatable, constraint, freshness, deprecated } = encoded;
  return {
    shape: decodeShape(encoded),
    ...(encoded.required && { required: true as const }),
    ...(encoded.default !== undefined && { default: encoded.default }),
    ...(updatable !== undefined && { updatable }),
    ...(constraint !== undefined && { constraint }),
    ...(freshness !== undefined && { freshness }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

function decodeAttribute(encoded: EncodedAttribute): Attribute {
  if (typeof encoded === 'string') return bareField(encoded);
  return { shape: decodeShape(encoded), ...(encoded.nullable && { nullable: true as const }) };
}

function decodeShape(property: Property): Shape {
  const { type, min, max, minLength, maxLength, pattern } = property;
  switch (type) {
    case 'string':
      return {
        kind: type,
        ...(property.enum && { enum: property.enum.map(String) }),
        ...(minLength !== undefined && { minLength }),
        ...(maxLength !== undefined && { maxLength }),
        ...(pattern !== undefined && { pattern }),
      };
    case 'integer':
    case 'number':
      return {
        kind: type,
        ...(property.enum && { enum: property.enum.map(Number) }),
        ...(min !== undefined && { minimum: min }),
        ...(max !== undefined && { maximum: max }),
      };
    case 'list':
      return {
        kind: type,
        items: decodeShape(longhand(property.items ?? 'any')),
        ...(minLength !== undefined && { minItems: minLength }),
        ...(maxLength !== undefined && { maxItems: maxLength }),
      };
    case 'map':
      return {
        kind: type,
        values: decodeShape(longhand(property.items ?? 'any')),
        ...(minLength !== undefined && { minEntries: minLength }),
        ...(maxLength !== undefined && { maxEntries: maxLength }),
      };
    case 'object':
      return {
        kind: type,
        fields: decodeFields(property.fields ?? {}),
        ...(property.open && { open: true as const }),
      };
    case 'boolean':
    case 'null':
    case 'any':
    case 'template':
    case 'foreign':
      return { kind: type };
  }
}

function mapValues<From, To>(
  record: { readonly [name: string]: From },
  convert: (value: From) => To,
): { readonly [name: string]: To } {
  const converted: { [name: string]: To } = {};
  for (const name in record) converted[name] = convert(record[name] as From);
  return converted;
}
