/**
 * A JSON Schema of whole templates, for editors that know JSON Schema and nothing of ROS. It is looser than the linter: functions may
 * stand everywhere, and what the service converts passes.
 */
import type { FunctionDefinition } from './functions/function.ts';
import { functions } from './functions/index.ts';
import { declarationKinds, sectionOf } from './model/symbols.ts';
import { type JsonSchema, toJsonSchema } from './shape/json-schema.ts';
import type { ResourceType, Spec } from './spec/spec.ts';

/** The schema of templates that use these resource types; others pass unseen. */
export function templateSchema(spec: Spec, types: readonly string[]): JsonSchema {
  const { grammar } = spec;
  const known = types.map((name) => spec.resourceType(name)).filter((type) => type !== undefined);
  const template = toJsonSchema(grammar.template);
  const sections = { ...(template.properties as { [name: string]: JsonSchema }) };
  for (const kind of declarationKinds) {
    const shape = grammar.entities[kind];
    if (shape === undefined || kind === 'resource') continue;
    sections[sectionOf[kind]] = { type: 'object', additionalProperties: loosen(toJsonSchema(shape)) };
  }
  sections[sectionOf.resource] = { type: 'object', additionalProperties: { $ref: '#/$defs/resource' } };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Template of Alibaba Cloud Resource Orchestration Service (ROS)',
    ...template,
    properties: { ...sections, ROSTemplateFormatVersion: { enum: grammar.versions } },
    $defs: { function: functionSchema(), resource: resourceSchema(spec, known), ...typeSchemas(known) },
  };
}

/** A call: one key that names a function. */
function functionSchema(): JsonSchema {
  const describeCall = ({ summary, undocumented }: FunctionDefinition): JsonSchema =>
    undocumented ? {} : { description: summary.en };
  return {
    type: 'object',
    properties: Object.fromEntries(functions.map((each) => [each.name, describeCall(each)])),
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
  };
}

function resourceSchema({ grammar }: Spec, types: readonly ResourceType[]): JsonSchema {
  const shape = grammar.entities.resource;
  const resource = shape === undefined ? {} : loosen(toJsonSchema(shape));
  const own = (resource.anyOf as JsonSchema[] | undefined)?.[0] ?? resource;
  const forms = grammar.typeForms.map(({ pattern }) => ({ pattern }));
  return {
    ...own,
    properties: {
      ...(own.properties as JsonSchema),
      Type: {
        type: 'string',
        anyOf: [...(types.length === 0 ? [] : [{ enum: types.map(({ name }) => name) }]), ...forms],
      },
    },
    // The service drops other keys without a word, which is for the linter to tell.
    additionalProperties: true,
    ...(types.length > 0 && { allOf: types.map(propertiesOf) }),
  };
}

/** What a type demands of the properties beside it. */
function propertiesOf(type: ResourceType): JsonSchema {
  return {
    if: { properties: { Type: { const: type.name } }, required: ['Type'] },
    // biome-ignore lint/suspicious/noThenProperty: this is a keyword of JSON Schema.
    then: {
      properties: { Properties: { $ref: `#/$defs/${pointerOf(type.name)}` } },
      ...(needsProperties(type) && { required: ['Properties'] }),
    },
  };
}

function typeSchemas(types: readonly ResourceType[]): JsonSchema {
  return Object.fromEntries(
    types.map((type) => {
      const schema = loosen(toJsonSchema(type.properties));
      return [type.name, { ...(type.docs === undefined ? {} : { description: type.docs }), ...schema }];
    }),
  );
}

function needsProperties({ properties }: ResourceType): boolean {
  return Object.values(properties.fields).some(({ required, default: value }) => required && value === undefined);
}

const pointerOf = (name: string) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

const call: JsonSchema = { $ref: '#/$defs/function' };

/** The same schema for values of a template: with functions, null for what is left out, and text for what is no text. */
function loosen(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: (schema.anyOf as JsonSchema[]).map(loosen) };
  switch (schema.type) {
    case 'string':
      return { anyOf: [loosenText(schema), { type: 'null' }, call] };
    case 'integer':
    case 'number':
      return { anyOf: [schema, { type: ['string', 'null'] }, call] };
    case 'boolean':
      return {
        anyOf: [schema, { enum: ['true', 'false', 'True', 'False', 'TRUE', 'FALSE', 0, 1] }, { type: 'null' }, call],
      };
    case 'array':
      return { anyOf: [{ ...schema, items: loosen(schema.items as JsonSchema) }, { type: 'null' }, call] };
    case 'object':
      return { anyOf: [loosenObject(schema), { type: 'null' }, call] };
    default:
      return schema;
  }
}

/** A number or a boolean given for one of several words is compared as text. */
function loosenText(schema: JsonSchema): JsonSchema {
  if (!Array.isArray(schema.enum)) return { ...schema, type: ['string', 'number', 'boolean'] };
  const { type: _, ...rest } = schema;
  const words = schema.enum as string[];
  const numbers = words.filter((word) => word !== '' && String(Number(word)) === word).map(Number);
  const truths = [true, false].filter((truth) => words.some((word) => word.toLowerCase() === String(truth)));
  return { ...rest, enum: [...words, ...numbers, ...truths] };
}

function loosenObject(schema: JsonSchema): JsonSchema {
  const { properties, additionalProperties } = schema as { properties?: JsonSchema; additionalProperties?: unknown };
  const inner = Object.entries(properties ?? {}).map(([name, each]) => [name, loosen(each as JsonSchema)]);
  return {
    ...schema,
    ...(properties && { properties: Object.fromEntries(inner) }),
    ...(isSchema(additionalProperties) && { additionalProperties: loosen(additionalProperties) }),
  };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
