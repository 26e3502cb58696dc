/** Which relations between the fields of an object a value breaks: the one meaning of `Relation`, whoever judges. */
import type { Condition, Relation } from './relation.ts';

/** A relation that does not hold, and the fields that show it. */
export interface BrokenRelation {
  readonly relation: Relation;
  /** Those of its names that are given. */
  readonly given: readonly string[];
  /** Those of its names that are missing. */
  readonly missing: readonly string[];
}

type Value = { readonly [name: string]: unknown };

/**
 * The relations that `value` breaks, in their order. A field counts as given when the value has it and it is not undefined; a list,
 * when it has an item. `defaults` are the values that missing fields have.
 */
export function brokenRelations(
  relations: readonly Relation[],
  value: unknown,
  defaults: Value = {},
): readonly BrokenRelation[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = Array.isArray(value) ? flagsOf(value) : (value as Value);
  const broken: BrokenRelation[] = [];
  for (const relation of relations) {
    if (!conditionsOf(relation).every((condition) => holds(condition, fields, defaults))) continue;
    const given = relation.names.filter((name) => isGiven(fields, name) && hasValue(fields[name], relation.values));
    const missing = relation.names.filter((name) => !given.includes(name));
    if (isBroken(relation, given.length, missing.length)) broken.push({ relation, given, missing });
  }
  return broken;
}

/** The conditions of a relation, none when it always holds. */
export function conditionsOf(relation: Relation): readonly Condition[] {
  const { when } = relation;
  if (when === undefined) return [];
  return 'field' in when ? [when] : when;
}

function isBroken({ kind }: Relation, given: number, missing: number): boolean {
  switch (kind) {
    case 'exactlyOne':
      return given !== 1;
    case 'atMostOne':
      return given > 1;
    case 'atLeastOne':
      return given === 0;
    case 'allOrNone':
      return given > 0 && missing > 0;
    case 'required':
      return missing > 0;
    case 'forbidden':
    case 'noEffect':
      return given > 0;
  }
}

/** A list of options as fields: each option is given or not. */
function flagsOf(items: readonly unknown[]): Value {
  const fields: { [name: string]: unknown } = Object.create(null);
  for (const item of items) if (typeof item === 'string') fields[item] = true;
  return fields;
}

function isGiven(fields: Value, name: string): boolean {
  if (!Object.hasOwn(fields, name)) return false;
  const value = fields[name];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function holds(condition: Condition, fields: Value, defaults: Value): boolean {
  if ('given' in condition) return isGiven(fields, condition.field) === condition.given;
  const value = isGiven(fields, condition.field) ? fields[condition.field] : defaults[condition.field];
  if ('is' in condition) return condition.is.some((wanted) => wanted === value);
  return !condition.not.some((wanted) => wanted === value);
}

/** True when no values are asked for, when it is one of them, or when it is a list that has one, also as a member of an item. */
function hasValue(value: unknown, wanted: Relation['values']): boolean {
  if (wanted === undefined) return true;
  const has = (candidate: unknown) => wanted.some((each) => each === candidate);
  if (!Array.isArray(value)) return has(value);
  return value.some(
    (item) => has(item) || (typeof item === 'object' && item !== null && Object.values(item).some(has)),
  );
}

/** Positions of items of a list that repeat an earlier one; with a key, of objects that repeat its value. */
export function repeatedItems(items: readonly unknown[], key?: string): readonly { index: number; first: number }[] {
  const seen = new Map<string, number>();
  const repeated: { index: number; first: number }[] = [];
  items.forEach((item, index) => {
    const value = key === undefined ? item : fieldOf(item, key);
    if (value === undefined) return;
    const text = JSON.stringify(value);
    const first = seen.get(text);
    if (first === undefined) seen.set(text, index);
    else repeated.push({ index, first });
  });
  return repeated;
}

function fieldOf(item: unknown, key: string): unknown {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, key) ? (item as Value)[key] : undefined;
}
