/** What the values of a template are, as far as the text alone tells: through functions, names and mappings. */
import type { Types } from '../functions/function.ts';
import { callOf } from '../functions/index.ts';
import type { Meaning, Values } from '../shape/check.ts';
import { any, boolean, integer, list, map, nothing, number, oneOf, type Shape, string } from '../shape/shape.ts';
import { type MapNode, type Node, resolve, type ScalarNode, textOf, valueIn } from '../syntax/node.ts';
import { own } from '../text/own.ts';
import type { Declaration } from './symbols.ts';
import { resourceNamed, type Template } from './template.ts';

export interface TemplateTypes extends Types, Values {}

/** Deeper than the service allows functions to be nested, so nothing that works is lost. */
const DEEPEST = 25;

/** What the types of parameters yield. */
export type ParameterTypes = { readonly [type: string]: Shape };

/** The questions about values that one template answers; answers are kept. */
export function typesOf(template: Template, parameters: ParameterTypes = looseParameters): TemplateTypes {
  const { spec, symbols } = template;
  const meanings = new Map<MapNode, Meaning>();
  const choices = new Map<MapNode, Shape>();
  const pseudo = new Map(spec.pseudoParameters.map((parameter) => [parameter.name, parameter]));
  let depth = 0;

  function meaningOf(node: MapNode): Meaning {
    if (node.entries.length !== 1) return data;
    const known = meanings.get(node);
    if (known !== undefined) return known;
    const meaning = depth >= DEEPEST ? unknown : findMeaning(node);
    meanings.set(node, meaning);
    return meaning;
  }

  function findMeaning(node: MapNode): Meaning {
    const call = callOf(node);
    if (call === undefined) return data;
    const { definition, argument } = call;
    if (definition === undefined) return unknown;
    const name = textOf(argument);
    if (name !== undefined && definition.references !== undefined && pseudo.get(name)?.absent) return absent;
    // The text of a local of type Macro is pasted in before anything is evaluated, so its place takes whatever that is.
    if (name !== undefined && definition.references !== undefined && isPasted(symbols.local.get(name))) return pasted;
    const nodes = definition.branches?.(argument);
    if (nodes !== undefined) return { kind: 'branches', nodes };
    depth += 1;
    const shape = definition.returns(argument, types);
    depth -= 1;
    const isName = name !== undefined && definition.references !== undefined;
    const known = isName && parameters === exactParameters ? knownValues(symbols.parameter.get(name)) : [];
    return { kind: 'result', shape, ...(known.length > 0 && { known }) };
  }

  function typeOf(written: Node): Shape {
    const node = resolve(written);
    if (node.kind === 'scalar') return scalarType(node.value);
    if (node.kind === 'seq') return list(any());
    const meaning = meaningOf(node);
    if (meaning.kind === 'data') return map(any());
    if (meaning.kind === 'result') return meaning.shape;
    if (meaning.kind !== 'branches' || depth >= DEEPEST) return any();
    const known = choices.get(node);
    if (known !== undefined) return known;
    depth += 1;
    const shape = oneOfEach(meaning.nodes.map(typeOf));
    depth -= 1;
    choices.set(node, shape);
    return shape;
  }

  function typeOfName(name: string, attribute?: string): Shape {
    const parameter = symbols.parameter.get(name);
    if (attribute === undefined && parameter !== undefined) return parameterType(parameter, parameters);
    if (attribute === undefined && pseudo.has(name)) return pseudo.get(name)?.shape ?? any();
    const resource = resourceNamed(symbols, name);
    return resource === undefined ? any() : resourceType(resource, name, attribute);
  }

  function resourceType(resource: Declaration, name: string, attribute: string | undefined): Shape {
    const type = spec.resourceType(textOf(resource.body && valueIn(resource.body, 'Type')) ?? '');
    const known = attribute === undefined ? undefined : own(type?.attributes, attribute);
    const shape = attribute === undefined ? type?.ref : known?.nullable ? any() : known?.shape;
    const isMany =
      name === resource.name && resource.body !== undefined && valueIn(resource.body, 'Count') !== undefined;
    return isMany ? list(any()) : (shape ?? any());
  }

  function typeOfMapping(path: readonly string[]): Shape {
    const [name = '', ...keys] = path;
    let node: Node | undefined = symbols.mapping.get(name)?.body;
    for (const key of keys) node = node?.kind === 'map' ? valueIn(node, key) : undefined;
    return node === undefined ? any() : typeOf(node);
  }

  const types: TemplateTypes = { meaningOf, typeOf, typeOfName, typeOfMapping };
  return types;
}

/** One of several shapes. Aliases can name the same branches over and over, so what is the same comes once. */
function oneOfEach(shapes: readonly Shape[]): Shape {
  const distinct = [...new Set(shapes.flatMap((shape) => (shape.kind === 'oneOf' ? shape.shapes : [shape])))];
  return oneOf(...distinct);
}

function isPasted(local: Declaration | undefined): boolean {
  if (local?.body === undefined) return false;
  const type = textOf(valueIn(local.body, 'Type'));
  return type === undefined || type === 'Macro';
}

const data: Meaning = { kind: 'data' };
const absent: Meaning = { kind: 'absent' };
const pasted: Meaning = { kind: 'pasted' };
const unknown: Meaning = { kind: 'result', shape: any() };

function scalarType(value: unknown): Shape {
  if (value === null) return nothing();
  if (typeof value === 'number') return Number.isInteger(value) ? integer() : number();
  return typeof value === 'boolean' ? boolean() : string();
}

function parameterType({ body }: Declaration, parameters: ParameterTypes): Shape {
  const name = textOf(body && valueIn(body, 'Type')) ?? '';
  return own(parameters, name) ?? any();
}

/** The values that a parameter names itself: its default, those it allows, and its bounds. An empty one often stands for none. */
function knownValues(parameter: Declaration | undefined): ScalarNode[] {
  const body = parameter?.body;
  if (body === undefined || !judged.has(textOf(valueIn(body, 'Type')) ?? '')) return [];
  const allowed = valueIn(body, 'AllowedValues');
  const items = allowed?.kind === 'seq' ? allowed.items.map(resolve) : [];
  const single = ['Default', 'MinValue', 'MaxValue'].map((attribute) => valueIn(body, attribute));
  return [...single, ...items].filter((node) => node?.kind === 'scalar' && node.raw.trim() !== '') as ScalarNode[];
}

/** Types whose values are single ones. */
const judged = new Set(['String', 'Number', 'Boolean']);

/** For arguments of functions: a caller can pass anything for a String, so that one is not held against anybody (facts 6.3). */
const looseParameters: ParameterTypes = {
  Number: number(),
  Boolean: boolean(),
  CommaDelimitedList: list(string()),
};

/** For properties, which take a parameter as it is: a String is a text, and Json a list or a map. */
export const exactParameters: ParameterTypes = {
  ...looseParameters,
  String: string(),
  Json: oneOf(list(any()), map(any())),
};
