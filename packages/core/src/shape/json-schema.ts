/** The bridge from our shapes to the rest of the world: JSON Schema 2020-12, for other tools as it is and for ajv with our own keywords. */
import { relationSchemas } from './json-schema-relations.ts';
import type { Profile, Relation } from './relation.ts';
import type { Field, JsonShape, ListShape, MapShape, NumberShape, ObjectShape, Shape, StringShape } from './shape.ts';

/** A JSON Schema object. */
export type JsonSchema = { [keyword: string]: unknown };

export interface SchemaOptions {
  /** Whose limits: those of the service of today, or those of the published pages. */
  readonly profile: Profile;
  /**
   * `sent` describes a request as JSON with standard keywords only, so that any validator can judge it. `decoded` describes it after the
   * JSON inside its texts was read, with our own keywords (`maxBytes`, `relations`, `uniqueItemsBy`, `likely`, `disputed`).
   */
  readonly form: 'sent' | 'decoded';
}

/** The JSON Schema of a shape; without `$schema` and `$id`, which belong to a document. */
export function toJsonSchema(shape: Shape, options: SchemaOptions = { profile: 'current', form: 'sent' }): JsonSchema {
  const schema = { ...annotations(shape, options), ...constraints(shape, options) };
  if (shape.likely === undefined || options.form === 'sent') return schema;
  return { ...schema, likely: toJsonSchema(shape.likely, options) };
}

/** Words for people; the compiled validators go without them. */
function annotations({ doc, source }: Shape, { form }: SchemaOptions): JsonSchema {
  if (form === 'decoded') return {};
  return {
    ...(doc === undefined ? {} : { description: doc.en }),
    ...(source === undefined ? {} : { $comment: `Source: ${source}` }),
  };
}

function constraints(shape: Shape, options: SchemaOptions): JsonSchema {
  switch (shape.kind) {
    case 'string':
      return stringSchema(shape, options);
    case 'integer':
    case 'number':
      return numberSchema(shape);
    case 'boolean':
    case 'null':
      return { type: shape.kind };
    case 'list':
      return listSchema(shape, options);
    case 'map':
      return mapSchema(shape, options);
    case 'object':
      return objectSchema(shape, options);
    case 'json':
      return jsonSchema(shape, options);
    case 'oneOf':
      return { anyOf: shape.shapes.map((each) => toJsonSchema(each, options)) };
    case 'template':
    case 'foreign':
    case 'any':
      return {};
  }
}

function stringSchema(shape: StringShape, { form }: SchemaOptions): JsonSchema {
  const { minLength, maxLength, maxBytes, pattern } = shape;
  // No text has more characters than bytes, so the number of bytes is a true limit for validators that count characters only.
  const bytes = maxBytes === undefined ? {} : form === 'decoded' ? { maxBytes } : { maxLength: maxBytes };
  return {
    type: 'string',
    ...(shape.enum === undefined ? {} : { enum: shape.enum }),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...bytes,
    ...(pattern === undefined ? {} : { pattern }),
  };
}

function numberSchema(shape: NumberShape): JsonSchema {
  const { kind, minimum, maximum } = shape;
  return {
    type: kind,
    ...(shape.enum === undefined ? {} : { enum: shape.enum }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

function listSchema(shape: ListShape, options: SchemaOptions): JsonSchema {
  const { prefix, minItems, maxItems, unique, key, relations } = shape;
  const decoded = options.form === 'decoded';
  const distinct = unique === undefined ? {} : decoded ? { uniqueItemsBy: key ?? '' } : { uniqueItems: true };
  const array = {
    type: 'array',
    ...(prefix === undefined ? {} : { prefixItems: prefix.map((each) => toJsonSchema(each, options)) }),
    items: toJsonSchema(shape.items, options),
    ...(minItems === undefined ? {} : { minItems }),
    ...(maxItems === undefined ? {} : { maxItems }),
    ...distinct,
    ...(relations === undefined || !decoded ? {} : { relations }),
  };
  return shape.single && !decoded ? { anyOf: [array.items, array] } : array;
}

function mapSchema(shape: MapShape, options: SchemaOptions): JsonSchema {
  const { keys, minEntries, maxEntries } = shape;
  return {
    type: 'object',
    additionalProperties: toJsonSchema(shape.values, options),
    ...(keys === undefined ? {} : { propertyNames: toJsonSchema(keys, options) }),
    ...(minEntries === undefined ? {} : { minProperties: minEntries }),
    ...(maxEntries === undefined ? {} : { maxProperties: maxEntries }),
  };
}

function objectSchema(shape: ObjectShape, options: SchemaOptions): JsonSchema {
  const fields = Object.entries(shape.fields);
  const required = fields.filter(([, field]) => isRequired(field, options.profile)).map(([name]) => name);
  const relations = (shape.relations ?? []).filter(({ profile }) => (profile ?? options.profile) === options.profile);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field, options)])),
    ...(required.length === 0 ? {} : { required }),
    ...(shape.open === undefined ? { additionalProperties: false } : {}),
    ...relationsOf(shape, relations, options),
  };
}

function relationsOf(shape: ObjectShape, relations: readonly Relation[], { form }: SchemaOptions): JsonSchema {
  if (relations.length === 0) return {};
  if (form === 'decoded') return { relations };
  const allOf = relationSchemas(relations, shape);
  return allOf.length === 0 ? {} : { allOf };
}

/** A required field that has a default may be left out. */
function isRequired(field: Field, profile: Profile): boolean {
  if (field.default !== undefined) return false;
  return field.required === true || (profile === 'documented' && field.documented?.required === true);
}

function fieldSchema(field: Field, options: SchemaOptions): JsonSchema {
  const { documented } = field;
  const own = field.default === undefined ? {} : { default: field.default };
  const deprecated = field.deprecated === undefined ? {} : { deprecated: true };
  if (options.profile === 'documented') {
    // What the pages do not know they do not limit either.
    if (documented?.known === false) return {};
    return { ...toJsonSchema(documented?.shape ?? field.shape, options), ...own, ...deprecated };
  }
  const schema = { ...toJsonSchema(field.shape, options), ...own, ...deprecated };
  if (options.form === 'sent' || documented?.disputed === undefined || documented.shape === undefined) return schema;
  return { ...schema, disputed: toJsonSchema(documented.shape, options) };
}

function jsonSchema(shape: JsonShape, options: SchemaOptions): JsonSchema {
  const value = toJsonSchema(shape.value, options);
  if (options.form === 'decoded') return value;
  return { anyOf: [value, { type: 'string', contentMediaType: 'application/json', contentSchema: value }] };
}
