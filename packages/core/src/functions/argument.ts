/** Small questions that several functions ask about their arguments. */
import { any, boolean, list, nothing, object, oneOf, required, string } from '../shape/shape.ts';
import { entryOf, type Node, resolve, type ScalarNode, textOf } from '../syntax/node.ts';
import type { NameUse } from './function.ts';

/** The item at a position of a list argument. */
export function itemOf(argument: Node, index: number): Node | undefined {
  const target = resolve(argument);
  return target.kind === 'seq' ? target.items[index] : undefined;
}

/** The items of a list argument; nothing of anything else. */
export function itemsOf(argument: Node): readonly Node[] {
  const target = resolve(argument);
  return target.kind === 'seq' ? target.items : [];
}

/** The scalar when the node is a text written out. */
export function textNode(node: Node | undefined): ScalarNode | undefined {
  if (node === undefined) return undefined;
  const target = resolve(node);
  return target.kind === 'scalar' && typeof target.value === 'string' ? target : undefined;
}

/** The use of a name that is a whole scalar. */
export function wholeUse(kind: NameUse['kind'], node: ScalarNode): NameUse {
  return { kind, name: node.value as string, node, span: contentSpan(node) };
}

/** The scalar without its quotes, where that is where its value stands. */
export function contentSpan(node: ScalarNode): { start: number; end: number } {
  const quoted = node.style === 'single' || node.style === 'double';
  return quoted ? { start: node.start + 1, end: node.end - 1 } : { start: node.start, end: node.end };
}

/** The conditions that one argument names: as text, as `{ Condition: name }`, or as a list of one of them. */
export function conditionUses(node: Node | undefined): NameUse[] {
  if (node === undefined) return [];
  const target = resolve(node);
  if (target.kind === 'seq') return target.items.length === 1 ? conditionUses(target.items[0]) : [];
  if (target.kind === 'map') {
    const entry = target.entries.length === 1 ? entryOf(target, 'Condition') : undefined;
    return entry !== undefined && textOf(entry.value) !== undefined ? conditionUses(entry.value) : [];
  }
  return typeof target.value === 'string' ? [wholeUse('condition', target)] : [];
}

/** For functions whose result depends on more than the template says. */
export const returnsAny = () => any();

/** A text that may be missing. */
export const textOrNull = oneOf(string(), nothing());

/** A list that may be missing. */
export const listOrNull = oneOf(list(any()), nothing());

/** A condition as an argument: a name, in one of its three forms, or something that is true or false. */
export const conditionShape = oneOf(
  string({ minLength: 1 }),
  boolean(),
  object({ Condition: required(string({ minLength: 1 })) }),
  list(any(), { minItems: 1, maxItems: 1 }),
);
