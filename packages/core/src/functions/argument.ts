/** Small questions that several functions ask about their arguments. */
import { any, boolean, list, nothing, object, oneOf, required, string } from '../shape/shape.ts';
import { entryOf, type Node, resolve, type ScalarNode, textOf } from '../syntax/node.ts';
import type { NameUse, Types } from './function.ts';

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

/** The text written out, unless the service puts another value in its place before it looks at it. */
export function literalText(node: Node | undefined): ScalarNode | undefined {
  const scalar = textNode(node);
  return scalar === undefined || (scalar.value as string).includes('{{resolve:') ? undefined : scalar;
}

/** The name of the function that a node calls (facts 1.4). */
export function callName(node: Node): string | undefined {
  const target = resolve(node);
  if (target.kind !== 'map' || target.entries.length !== 1) return undefined;
  const name = target.entries[0]?.key.value;
  return typeof name === 'string' && (name === 'Ref' || name.startsWith('Fn::')) ? name : undefined;
}

/** The kind of a literal, or of what a call yields when that is certain. */
export function kindOf(node: Node, types: Types): 'list' | 'map' | 'number' | 'text' | undefined {
  const target = resolve(node);
  if (target.kind === 'seq') return 'list';
  if (target.kind === 'scalar') {
    return typeof target.value === 'number' ? 'number' : typeof target.value === 'string' ? 'text' : undefined;
  }
  const name = callName(target);
  if (name === undefined) return 'map';
  // What names stand for is known from tables that may be wrong.
  if (name === 'Ref' || name === 'Fn::GetAtt') return undefined;
  const { kind } = types.typeOf(target);
  if (kind === 'number' || kind === 'integer') return 'number';
  if (kind === 'list') return 'list';
  if (kind === 'string') return 'text';
  return kind === 'map' || kind === 'object' ? 'map' : undefined;
}

/** The key of the call that the argument belongs to, or the argument itself when it stands alone. */
export function keyOf(argument: Node): ScalarNode | Node {
  const call = argument.parent;
  const key = call?.kind === 'map' ? call.entries.find(({ value }) => value === argument)?.key : undefined;
  return key ?? argument;
}

/** The use of a name that is a whole scalar. */
export function wholeUse(kind: NameUse['kind'], node: ScalarNode): NameUse {
  return { kind, name: node.value as string, node, span: contentSpan(node) };
}

/** The scalar without its quotes, where that is where its value stands. */
export function contentSpan(node: ScalarNode): { start: number; end: number } {
  // The pieces that a short tag cuts its text into have no quotes of their own.
  const isPiece = node.parent?.kind === 'seq' && node.parent.style === 'tag';
  const quoted = !isPiece && (node.style === 'single' || node.style === 'double');
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
