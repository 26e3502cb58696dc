/** Reads how the service itself describes a resource type: what its operation GetResourceType answers. */
import type { EncodedAttribute, Property, TypeName } from '../encoding.ts';
import { type Bounds, bound } from './bounds.ts';
import { type Complain, cleanName } from './facts.ts';

/** The part of an answer that is read. Nothing promises that an answer is like this, so a reader complains about what is not. */
export interface Description {
  readonly Properties?: Described;
  readonly Attributes?: { readonly [name: string]: unknown };
}

type Described = { readonly [name: string]: DescribedProperty };

interface DescribedProperty {
  readonly Type: string;
  readonly Required?: boolean;
  readonly Default?: unknown;
  /** Whether a stack update changes it in place. */
  readonly UpdateAllowed?: boolean;
  readonly Constraints?: readonly Constraint[] | null;
  /** Fields of an object, or under `*` the items of a list or the values of a map. */
  readonly Schema?: Described | null;
}

interface Constraint {
  readonly AllowedValues?: readonly unknown[];
  readonly Range?: Ends;
  readonly Length?: Ends;
  readonly AllowedPattern?: string;
  readonly CustomConstraint?: string;
}

/** What is too large for a number of JSON stands there as a text. */
interface Ends {
  readonly Min?: number | string | null;
  readonly Max?: number | string | null;
}

/** True when an answer is in the form that is read here; what it says may still be unknown. */
export function isDescription(answer: unknown): answer is Description {
  if (!isRecord(answer)) return false;
  const { Properties = {}, Attributes = {} } = answer;
  return isDescribed(Properties) && isRecord(Attributes);
}

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isDescribed(properties: unknown): properties is Described {
  return isRecord(properties) && Object.values(properties).every(isDescribedProperty);
}

function isDescribedProperty(property: unknown): property is DescribedProperty {
  if (!isRecord(property) || typeof property.Type !== 'string') return false;
  const { Constraints, Schema } = property;
  const isBounded =
    (Constraints ?? undefined) === undefined || (Array.isArray(Constraints) && Constraints.every(isConstraint));
  return isBounded && ((Schema ?? undefined) === undefined || isDescribed(Schema));
}

function isConstraint(constraint: unknown): constraint is Constraint {
  if (!isRecord(constraint)) return false;
  const { AllowedValues = [], Range = {}, Length = {}, AllowedPattern = '', CustomConstraint = '' } = constraint;
  const isEnd = (end: unknown) => Number.isFinite(typeof end === 'string' && end !== '' ? Number(end) : (end ?? 0));
  const isRange = (range: unknown) => isRecord(range) && isEnd(range.Min) && isEnd(range.Max);
  const areTexts = typeof AllowedPattern === 'string' && typeof CustomConstraint === 'string';
  return Array.isArray(AllowedValues) && isRange(Range) && isRange(Length) && areTexts;
}

/** The properties without what an update does to them, of which an old answer says less than other sources. */
export function describedProperties(
  { Properties = {} }: Description,
  where: string,
  complain: Complain,
): { readonly [name: string]: Property } {
  return readProperties(Properties, where, complain);
}

/** The attributes, of whose values the service says nothing. */
export function describedAttributes({ Attributes = {} }: Description): { readonly [name: string]: EncodedAttribute } {
  return Object.fromEntries(Object.keys(Attributes).map((name) => [cleanName(name), 'any']));
}

/** Whether an update changes a property in place. Of nested properties the flag is not to be trusted. */
export function describedUpdates({ Properties = {} }: Description): { readonly [property: string]: boolean } {
  const flags = Object.entries(Properties).flatMap(([name, { UpdateAllowed }]) =>
    typeof UpdateAllowed === 'boolean' ? [[cleanName(name), UpdateAllowed] as const] : [],
  );
  return Object.fromEntries(flags);
}

const typeNames: readonly TypeName[] = ['string', 'integer', 'number', 'boolean', 'list', 'map', 'any'];
const constraintNames = ['AllowedValues', 'Range', 'Length', 'AllowedPattern', 'CustomConstraint'];

function readProperties(properties: Described, where: string, complain: Complain): { [name: string]: Property } {
  const read: { [name: string]: Property } = {};
  for (const [name, property] of Object.entries(properties)) {
    read[cleanName(name)] = readProperty(property, `${where}.${name}`, complain);
  }
  return read;
}

function readProperty(described: DescribedProperty, where: string, complain: Complain): Property {
  const bounds: { -readonly [name in keyof Bounds]: Bounds[name] } = {};
  let constraint: string | undefined;
  for (const each of described.Constraints ?? []) {
    for (const name of Object.keys(each))
      if (!constraintNames.includes(name)) complain(where, `constraint ${name} is unknown`);
    if (each.AllowedValues) bounds.enum = each.AllowedValues;
    if (each.Range) [bounds.min, bounds.max] = endsOf(each.Range);
    if (each.Length) [bounds.minLength, bounds.maxLength] = endsOf(each.Length);
    if (each.AllowedPattern !== undefined) bounds.pattern = each.AllowedPattern;
    if (each.CustomConstraint !== undefined) constraint = each.CustomConstraint;
  }
  return {
    ...bound(readType(described, where, complain), bounds, where, complain),
    ...(described.Required && { required: true }),
    ...(described.Default !== undefined && described.Default !== null && { default: described.Default }),
    ...(constraint !== undefined && { constraint }),
  };
}

const endsOf = ({ Min, Max }: Ends) => [endOf(Min), endOf(Max)] as const;

const endOf = (end: Ends['Min']) => (end === undefined || end === null ? undefined : Number(end));

function readType({ Type, Schema }: DescribedProperty, where: string, complain: Complain): Property {
  const type = typeNames.find((name) => name === Type);
  if (!type) complain(where, `type ${Type} is unknown`);
  if (type !== 'list' && type !== 'map') return { type: type ?? 'any' };
  const each = Schema?.['*'];
  if (each) return { type, items: readProperty(each, `${where}.*`, complain) };
  if (!Schema || Object.keys(Schema).length === 0) return { type, items: { type: 'any' } };
  if (type === 'list') complain(where, 'a list with fields');
  return { type: 'object', fields: readProperties(Schema, where, complain) };
}
