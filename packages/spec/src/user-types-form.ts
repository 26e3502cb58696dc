/** What a file of user types must be, as a shape: the door that reads one tells its author what is wrong, and where. */
import {
  any,
  boolean,
  type Field,
  integer,
  list,
  map,
  nothing,
  number,
  type ObjectShape,
  object,
  oneOf,
  optional,
  required,
  type Shape,
  string,
} from '@ros-lint/core/shape';

const typeName = string({
  enum: ['string', 'integer', 'number', 'boolean', 'null', 'any', 'list', 'map', 'object', 'template', 'foreign'],
});
const yes = optional(boolean());

const facts: { [name: string]: Field } = {
  type: required(typeName),
  required: yes,
  default: optional(any()),
  updatable: yes,
  constraint: optional(string()),
  deprecated: optional(object({ en: required(string()), 'zh-cn': required(string()) })),
  freshness: optional(string({ enum: ['fresh', 'dated', 'manual'] })),
  enum: optional(list(oneOf(string(), number()))),
  min: optional(number()),
  max: optional(number()),
  minLength: optional(integer({ minimum: 0 })),
  maxLength: optional(integer({ minimum: 0 })),
  pattern: optional(string()),
  nullable: yes,
  open: yes,
};
const property: Shape = oneOf(typeName, { kind: 'object', fields: facts });
// What items and fields are is again a property, so the shape holds itself.
facts.items = optional(property);
facts.fields = optional(map(property));

const type: ObjectShape = object({
  source: optional(string()),
  freshness: optional(string({ enum: ['fresh', 'dated', 'manual'] })),
  properties: optional(map(oneOf(property, nothing()))),
  open: yes,
  attributes: optional(map(oneOf(property, nothing()))),
  openAttributes: yes,
  ref: optional(property),
  removed: optional(list(string())),
  status: optional(
    object({
      kind: required(string({ enum: ['renamed', 'retired', 'deprecated'] })),
      replacement: optional(string()),
    }),
  ),
  transform: optional(string()),
});

const name = string({ pattern: '^[A-Za-z]\\w*(::[\\w-]+)+$' });

export const userTypesForm: ObjectShape = object({
  $schema: optional(string()),
  types: required(map(type, { keys: name })),
});
