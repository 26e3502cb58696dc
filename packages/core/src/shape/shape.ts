/**
 * What a value must be, as data. One vocabulary for the grammar of templates, the properties of resource types, the arguments of
 * functions and the payloads of API requests.
 */
import type { Text } from '../text/language.ts';
import type { Relation } from './relation.ts';

export type Shape =
  | StringShape
  | NumberShape
  | BooleanShape
  | NullShape
  | ListShape
  | MapShape
  | ObjectShape
  | JsonShape
  | TemplateShape
  | ForeignShape
  | OneOfShape
  | AnyShape;

interface Common {
  /** One sentence of our own, for hover and docs. */
  readonly doc?: Text;
  /** True where the service reads the value before it resolves functions, so that a function cannot stand there. */
  readonly literal?: true;
  /** Where the limits come from, shown on demand. */
  readonly source?: string;
  /** A narrower shape that the value most probably has, though no source says that the service refuses others: a warning. */
  readonly likely?: Shape;
}

export interface StringShape extends Common {
  readonly kind: 'string';
  /** The values it may have. */
  readonly enum?: readonly string[];
  /** Lengths in characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Length in UTF-8 bytes. */
  readonly maxBytes?: number;
  /** A regular expression searched for in the value, without flags. */
  readonly pattern?: string;
  /** A named form that a value has beyond its pattern. */
  readonly format?: string;
  /** True where an empty text is a value; in a request it otherwise counts as not given. */
  readonly allowsEmpty?: true;
  /** What the text holds, which is a document of its own. */
  readonly holds?: Content;
  /** What the URL in the text leads to, and how large that may be in bytes. */
  readonly leadsTo?: { readonly holds: Content; readonly maxBytes: number };
}

/** The languages of documents that travel inside a text or behind a URL. */
export type Content = 'template' | 'policy';

export interface NumberShape extends Common {
  readonly kind: 'number' | 'integer';
  readonly enum?: readonly number[];
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface BooleanShape extends Common {
  readonly kind: 'boolean';
}

/** Nothing but null. */
export interface NullShape extends Common {
  readonly kind: 'null';
}

export interface ListShape extends Common {
  readonly kind: 'list';
  /** The shape of each item behind the `prefix`. */
  readonly items: Shape;
  /** Shapes of the first items, by position. */
  readonly prefix?: readonly Shape[];
  readonly minItems?: number;
  readonly maxItems?: number;
  /** True when no two items may be equal; with a `key`, when no two may agree in it. */
  readonly unique?: true;
  /** The field that names an item. */
  readonly key?: string;
  /** True where one item may stand without a list around it. */
  readonly single?: true;
  /** What the items of a list of options demand of each other; its names are the items. */
  readonly relations?: readonly Relation[];
}

/** Any keys, each value of one shape. */
export interface MapShape extends Common {
  readonly kind: 'map';
  readonly values: Shape;
  /** What each key must be. */
  readonly keys?: StringShape;
  readonly minEntries?: number;
  readonly maxEntries?: number;
}

/** Known keys, each value of its own shape. */
export interface ObjectShape extends Common {
  readonly kind: 'object';
  readonly fields: { readonly [name: string]: Field };
  /** True when keys beyond the fields are fine. */
  readonly open?: true;
  readonly relations?: readonly Relation[];
}

/** How far a fact can be trusted: `fresh` as the service has it, `dated` from an older or partial source, `manual` from us or the user. */
export type Freshness = 'fresh' | 'dated' | 'manual';

/** One field of an object. */
export interface Field {
  readonly shape: Shape;
  readonly required?: true;
  /** What the service takes when the field is missing; a required field with a default may be left out. */
  readonly default?: unknown;
  /** Whether a stack update changes it in place; missing when nobody knows. */
  readonly updatable?: boolean;
  /** The name of a check that the service makes beyond the shape and does not publish, such as `ecs.password`. */
  readonly constraint?: string;
  /** How far this field can be trusted, where that differs from the type it belongs to. */
  readonly freshness?: Freshness;
  /** A word why it should not be used any more. */
  readonly deprecated?: Text;
  /** True where the service ignores a wrong value instead of refusing it. */
  readonly tolerated?: true;
  /** True where a number is no text and a text no number, though elsewhere they stand for each other. */
  readonly exact?: true;
  /** True where null is a wrong value; elsewhere it stands for leaving the field out. */
  readonly notNull?: true;
  /** What the published pages of the API say, where the service of today differs. */
  readonly documented?: Documented;
}

/** How the pages of 2020 and 2021 describe a field; the `documented` profile of requests goes by it. */
export interface Documented {
  /** False where they do not know the field. */
  readonly known?: false;
  readonly required?: true;
  readonly shape?: Shape;
  /** True where newer sources still repeat it, so that the `current` profile warns of what only the pages forbid. */
  readonly disputed?: true;
}

/** A value given as JSON: as a text that holds it, or as the value itself. */
export interface JsonShape extends Common {
  readonly kind: 'json';
  readonly value: Shape;
}

/** A whole ROS template, as a text or inline: a scope of its own. */
export interface TemplateShape extends Common {
  readonly kind: 'template';
}

/** A document of another language (an OOS template, a Terraform file): names and functions inside are not ours. */
export interface ForeignShape extends Common {
  readonly kind: 'foreign';
}

/** Any one of several shapes. */
export interface OneOfShape extends Common {
  readonly kind: 'oneOf';
  readonly shapes: readonly Shape[];
}

export interface AnyShape extends Common {
  readonly kind: 'any';
}

type Options<S extends Shape, Given extends keyof S = never> = Omit<S, 'kind' | Given>;

export const string = (options: Options<StringShape> = {}): StringShape => ({ kind: 'string', ...options });
export const integer = (options: Options<NumberShape> = {}): NumberShape => ({ kind: 'integer', ...options });
export const number = (options: Options<NumberShape> = {}): NumberShape => ({ kind: 'number', ...options });
export const boolean = (options: Options<BooleanShape> = {}): BooleanShape => ({ kind: 'boolean', ...options });
export const nothing = (): NullShape => ({ kind: 'null' });
export const any = (options: Options<AnyShape> = {}): AnyShape => ({ kind: 'any', ...options });
export const template = (): TemplateShape => ({ kind: 'template' });
export const foreign = (): ForeignShape => ({ kind: 'foreign' });

/** A list whose items all have one shape. */
export const list = (items: Shape, options: Options<ListShape, 'items'> = {}): ListShape => ({
  kind: 'list',
  items,
  ...options,
});

/** A list of fixed positions; those from `required` on may be left out. */
export const tuple = (
  prefix: readonly Shape[],
  required: number = prefix.length,
  options: Options<ListShape, 'items' | 'prefix' | 'minItems' | 'maxItems'> = {},
): ListShape => ({
  kind: 'list',
  items: any(),
  prefix,
  minItems: required,
  maxItems: prefix.length,
  ...options,
});

export const map = (values: Shape, options: Options<MapShape, 'values'> = {}): MapShape => ({
  kind: 'map',
  values,
  ...options,
});

export const object = <const Fields extends { readonly [name: string]: Field }>(
  fields: Fields,
  options: Omit<Options<ObjectShape, 'fields'>, 'relations'> & {
    readonly relations?: readonly Relation<keyof Fields & string>[];
  } = {},
): ObjectShape => ({ kind: 'object', fields, ...options });

export const json = (value: Shape, options: Options<JsonShape, 'value'> = {}): JsonShape => ({
  kind: 'json',
  value,
  ...options,
});

export const oneOf = (...shapes: readonly Shape[]): OneOfShape => ({ kind: 'oneOf', shapes });

/** A field that may be missing. */
export const optional = (shape: Shape, options: Omit<Field, 'shape' | 'required'> = {}): Field => ({
  shape,
  ...options,
});

/** A field that must be there. */
export const required = (shape: Shape, options: Omit<Field, 'shape' | 'required'> = {}): Field => ({
  shape,
  required: true,
  ...options,
});
