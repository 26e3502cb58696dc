/** Whether the text of a value fits what a template demands of a parameter. */
import { matchesWhole } from '../shape/pattern.ts';
import type { MapNode, Node } from '../syntax/node.ts';
import { resolve, valueIn } from '../syntax/node.ts';
import { parse } from '../syntax/parse.ts';

/** What a value breaks. */
export type Misfit =
  | { readonly kind: 'type'; readonly expected: 'number' | 'boolean' | 'json' }
  | { readonly kind: 'allowed'; readonly allowed: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'length'; readonly bound: 'minimum' | 'maximum'; readonly limit: number; readonly size: number }
  | { readonly kind: 'range'; readonly bound: 'minimum' | 'maximum'; readonly limit: number };

/** The first thing that is wrong with a value, or nothing; what the template leaves open is fine. */
export function misfitOf(text: string, declaration: MapNode): Misfit | undefined {
  const type = textAt(declaration, 'Type');
  // An empty value of a parameter whose default is null stands for null, which nothing is asked of.
  if (text === '' && isNull(valueIn(declaration, 'Default'))) return undefined;
  return (
    typeMisfit(text, type) ??
    allowedMisfit(text, type, valueIn(declaration, 'AllowedValues')) ??
    patternMisfit(text, type, textAt(declaration, 'AllowedPattern')) ??
    lengthMisfit(text, type, declaration) ??
    rangeMisfit(text, type, declaration)
  );
}

function typeMisfit(text: string, type: string | undefined): Misfit | undefined {
  if (type === 'Number' && !isNumber(text)) return { kind: 'type', expected: 'number' };
  if (type === 'Boolean' && !/^(?:true|false)$/i.test(text)) return { kind: 'type', expected: 'boolean' };
  if (type !== 'Json') return undefined;
  const { root, language, problems } = parse('', text);
  const isJson = language === 'json' && problems.every(({ kind }) => kind !== 'syntax');
  return isJson && (root?.kind === 'map' || root?.kind === 'seq') ? undefined : { kind: 'type', expected: 'json' };
}

function allowedMisfit(text: string, type: string | undefined, node: Node | undefined): Misfit | undefined {
  if (node?.kind !== 'seq' || !isPlain(type)) return undefined;
  const scalars = node.items.map(resolve);
  if (scalars.length === 0 || scalars.some(({ kind }) => kind !== 'scalar')) return undefined;
  const allowed = scalars.flatMap((each) => (each.kind === 'scalar' ? [String(each.value)] : []));
  const same = (each: string) =>
    each === text ||
    (type === 'Number' && Number(each) === Number(text)) ||
    (type === 'Boolean' && each.toLowerCase() === text.toLowerCase());
  return allowed.some(same) ? undefined : { kind: 'allowed', allowed };
}

/** The pattern is held against the whole value; one that is in doubt is left open. */
function patternMisfit(text: string, type: string | undefined, pattern: string | undefined): Misfit | undefined {
  // Whether a dot is meant to fit a line break, no source says.
  if (pattern === undefined || type !== 'String' || /[\r\n]/.test(text)) return undefined;
  return matchesWhole(pattern, text) === false ? { kind: 'pattern', pattern } : undefined;
}

function lengthMisfit(text: string, type: string | undefined, declaration: MapNode): Misfit | undefined {
  const size =
    type === 'CommaDelimitedList' ? text.split(',').length : type === 'String' ? [...text].length : undefined;
  return size === undefined ? undefined : beyond(declaration, ['MinLength', 'MaxLength'], size, 'length', size);
}

function rangeMisfit(text: string, type: string | undefined, declaration: MapNode): Misfit | undefined {
  return type === 'Number' ? beyond(declaration, ['MinValue', 'MaxValue'], Number(text), 'range', 0) : undefined;
}

function beyond(
  declaration: MapNode,
  [low, high]: readonly [string, string],
  value: number,
  kind: 'length' | 'range',
  size: number,
): Misfit | undefined {
  const least = numberAt(declaration, low);
  const most = numberAt(declaration, high);
  if (least !== undefined && value < least) return { kind, bound: 'minimum', limit: least, size };
  return most !== undefined && value > most ? { kind, bound: 'maximum', limit: most, size } : undefined;
}

function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
}

/** Types whose values are named by something in the account are compared by the service alone. */
function isPlain(type: string | undefined): boolean {
  return type === 'String' || type === 'Number' || type === 'Boolean';
}

function isNull(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}

function textAt(map: MapNode, key: string): string | undefined {
  const node = valueIn(map, key);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

function numberAt(map: MapNode, key: string): number | undefined {
  const node = valueIn(map, key);
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}
