/** Whether a value written out is one that a parameter takes (facts 3.2 to 3.4); whatever is uncertain is one. */
import { callName } from '../functions/argument.ts';
import { matchesWhole } from '../shape/pattern.ts';
import { type MapNode, type Node, resolve, type ScalarNode, textOf, valueIn } from '../syntax/node.ts';

/** The first reason why the parameter does not take a value; `limit` is the attribute that says so. */
export type ParameterFault =
  | { readonly kind: 'function'; readonly node: Node; readonly name: string }
  | { readonly kind: 'type'; readonly node: Node; readonly type: string }
  | { readonly kind: 'allowed'; readonly node: ScalarNode; readonly allowed: readonly string[]; readonly limit: Node }
  | { readonly kind: 'length'; readonly node: Node; readonly length: number; readonly bound: Bound }
  | { readonly kind: 'range'; readonly node: Node; readonly bound: Bound }
  | { readonly kind: 'pattern'; readonly node: Node; readonly pattern: string; readonly limit: Node };

export interface Bound {
  readonly side: 'least' | 'most';
  readonly value: number;
  readonly limit: Node;
}

export function faultOf(parameter: MapNode, written: Node): ParameterFault | undefined {
  const node = resolve(written);
  const name = callName(node);
  if (name !== undefined) return { kind: 'function', node, name };
  if (node.kind === 'scalar' && (node.value === null || node.raw.includes('{{resolve:'))) return undefined;
  const type = textOf(valueIn(parameter, 'Type'));
  if (type === undefined || !Object.hasOwn(fits, type)) return undefined;
  if (fits[type]?.(node) === false) return { kind: 'type', node, type };
  const fault = disallowed(parameter, node, type);
  if (fault !== undefined || node.kind !== 'scalar') return fault;
  if (type === 'Number') return outOfRange(parameter, node);
  return type === 'String' ? wrongText(parameter, node) : undefined;
}

/** The number that an attribute holds, as number or as text. */
export function numberIn(parameter: MapNode, attribute: string): { node: ScalarNode; value: number } | undefined {
  const node = valueIn(parameter, attribute);
  if (node?.kind !== 'scalar' || typeof node.value === 'boolean' || node.raw.trim() === '') return undefined;
  const value = Number(node.value);
  return node.value === null || Number.isNaN(value) ? undefined : { node, value };
}

/** True when an attribute is switched on, as boolean or as text. */
export function isOn(parameter: MapNode, attribute: string): boolean {
  const node = valueIn(parameter, attribute);
  return node?.kind === 'scalar' && /^true$/i.test(String(node.value));
}

const yes = ['1', 't', 'true', 'on', 'y', 'yes'];
const no = ['0', 'f', 'false', 'off', 'n', 'no'];

/** Whether a value can be read as a type; types whose values come from elsewhere are not judged. */
const fits: { readonly [type: string]: (node: Node) => boolean } = {
  String: (node) => node.kind === 'scalar',
  Number: (node) => node.kind === 'scalar' && (typeof node.value !== 'string' || mayBeNumber(node.value)),
  Boolean: (node) => node.kind === 'scalar' && truthOf(node) !== undefined,
  CommaDelimitedList: (node) => node.kind !== 'map',
  Json: (node) => node.kind !== 'scalar' || typeof node.value !== 'string' || isJson(node.value),
};

function truthOf({ value }: ScalarNode): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = String(value).trim().toLowerCase();
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
}

/** False for what no reader of numbers takes; Python reads some forms that JavaScript does not. */
function mayBeNumber(text: string): boolean {
  return (
    !Number.isNaN(Number(text)) || /^[\d\s_+\-.eE]*$/.test(text) || /^\s*[+-]?(?:inf|infinity|nan)\s*$/i.test(text)
  );
}

function isJson(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function disallowed(
  parameter: MapNode,
  node: Exclude<Node, { kind: 'alias' }>,
  type: string,
): ParameterFault | undefined {
  const limit = valueIn(parameter, 'AllowedValues');
  if (limit?.kind !== 'seq' || limit.items.length === 0 || type === 'Json' || node.kind === 'map') return undefined;
  const members = limit.items.map(resolve).filter((member) => member.kind === 'scalar');
  if (members.length < limit.items.length) return undefined;
  const allowed = members.map(({ raw }) => raw);
  if (type !== 'CommaDelimitedList') {
    if (node.kind !== 'scalar' || members.some((member) => isSame(member, node, type))) return undefined;
    return { kind: 'allowed', node, allowed, limit };
  }
  if (node.kind === 'scalar') {
    const parts = node.raw.split(',').map((part) => part.trim());
    const isFine = node.raw === '' || parts.every((part) => allowed.some((each) => each.trim() === part));
    return isFine ? undefined : { kind: 'allowed', node, allowed, limit };
  }
  for (const item of node.items) {
    const each = resolve(item);
    if (each.kind !== 'scalar' || members.some((member) => isSame(member, each, type))) continue;
    return { kind: 'allowed', node: each, allowed, limit };
  }
  return undefined;
}

/** As the service compares: as text, numbers by their value, booleans without regard to case. */
function isSame(a: ScalarNode, b: ScalarNode, type: string): boolean {
  if (a.raw === b.raw || String(a.value) === String(b.value)) return true;
  if (type === 'Boolean' || typeof a.value === 'boolean' || typeof b.value === 'boolean') {
    const truth = truthOf(a);
    return truth !== undefined && truth === truthOf(b);
  }
  const numeric = type === 'Number' || typeof a.value === 'number' || typeof b.value === 'number';
  return numeric && a.raw.trim() !== '' && Number(a.value) === Number(b.value);
}

function outOfRange(parameter: MapNode, node: ScalarNode): ParameterFault | undefined {
  if (typeof node.value === 'boolean' || node.raw.trim() === '') return undefined;
  const bound = brokenBound(parameter, Number(node.value), 'MinValue', 'MaxValue');
  return bound && { kind: 'range', node, bound };
}

function wrongText(parameter: MapNode, node: ScalarNode): ParameterFault | undefined {
  const text = certainText(node);
  if (text === undefined) return undefined;
  const length = [...text].length;
  const bound = brokenBound(parameter, length, 'MinLength', 'MaxLength');
  if (bound !== undefined) return { kind: 'length', node, length, bound };
  const limit = valueIn(parameter, 'AllowedPattern');
  const pattern = textOf(limit);
  if (limit === undefined || pattern === undefined || !isAscii(pattern)) return undefined;
  return matchesWhole(pattern, text) === false ? { kind: 'pattern', node, pattern, limit } : undefined;
}

function brokenBound(parameter: MapNode, value: number, least: string, most: string): Bound | undefined {
  const low = numberIn(parameter, least);
  if (low !== undefined && value < low.value) return { side: 'least', value: low.value, limit: low.node };
  const high = numberIn(parameter, most);
  if (high !== undefined && value > high.value) return { side: 'most', value: high.value, limit: high.node };
  return undefined;
}

/** The text of a value, where Python and JavaScript write it alike. */
function certainText({ value, raw }: ScalarNode): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isInteger(value) && String(value) === raw ? raw : undefined;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
