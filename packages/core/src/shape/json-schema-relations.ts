/** Relations in the words of JSON Schema, for validators that do not know our keyword; what only earns a warning is left out. */
import type { Condition, Relation } from './relation.ts';
import { conditionsOf } from './relations.ts';
import type { ObjectShape } from './shape.ts';

type Schema = { [keyword: string]: unknown };

/** One schema for each relation that the service certainly insists on; `allOf` joins them. */
export function relationSchemas(relations: readonly Relation[], shape: ObjectShape): Schema[] {
  return relations
    .filter(({ kind, likely }) => kind !== 'noEffect' && likely === undefined)
    .map((relation) => {
      const demand = demandOf(relation, shape);
      const conditions = conditionsOf(relation).map((condition) => conditionSchema(condition, shape));
      const comment = relation.source === undefined ? {} : { $comment: `Source: ${relation.source}` };
      if (conditions.length === 0) return { ...comment, ...demand };
      return { ...comment, anyOf: [...conditions.map((condition) => ({ not: condition })), demand] };
    });
}

function demandOf(relation: Relation, shape: ObjectShape): Schema {
  const given = relation.names.map((name) => givenSchema(name, relation, shape));
  switch (relation.kind) {
    case 'exactlyOne':
      return { oneOf: given };
    case 'atLeastOne':
      return { anyOf: given };
    case 'atMostOne':
      return { not: { anyOf: pairs(given).map((pair) => ({ allOf: pair })) } };
    case 'allOrNone':
      return { anyOf: [{ allOf: given }, { not: { anyOf: given } }] };
    case 'required':
      return { allOf: given };
    case 'forbidden':
    case 'noEffect':
      return { not: { anyOf: given } };
  }
}

function givenSchema(name: string, { values }: Relation, shape: ObjectShape): Schema {
  const required = { required: [name] };
  if (values === undefined) return required;
  const isList = shape.fields[name]?.shape.kind === 'list';
  return { ...required, properties: { [name]: isList ? { contains: { enum: values } } : { enum: values } } };
}

function conditionSchema(condition: Condition, shape: ObjectShape): Schema {
  const required = { required: [condition.field] };
  if ('given' in condition) return condition.given ? required : { not: required };
  const standard = shape.fields[condition.field]?.default as string | number | boolean | undefined;
  const values = 'is' in condition ? condition.is : condition.not;
  const isOneOf = { properties: { [condition.field]: { enum: values } } };
  // A missing field counts as having its default.
  const positive = standard !== undefined && values.includes(standard) ? isOneOf : { ...isOneOf, ...required };
  return 'is' in condition ? positive : { not: positive };
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second): [Item, Item] => [first, second]));
}
