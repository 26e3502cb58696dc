/** From the tree to a plain value, for code that wants data and no places. */
import type { Node, Scalar } from './node.ts';
import { resolve } from './node.ts';

export type Plain = Scalar | readonly Plain[] | { readonly [key: string]: Plain };

/** Nodes that are turned into values at most; aliases can multiply a small text without end. */
const BUDGET = 200_000;

/** The value of a node; the last of equal keys wins, keys that are no text are written as they stand. Nothing when it is too large. */
export function plainOf(node: Node): Plain | undefined {
  let left = BUDGET;
  const convert = (from: Node): Plain => {
    left -= 1;
    if (left < 0) return null;
    const target = resolve(from);
    if (target.kind === 'scalar') return target.value;
    if (target.kind === 'seq') return target.items.map(convert);
    const value: { [key: string]: Plain } = Object.create(null);
    for (const entry of target.entries) value[entry.key.raw] = convert(entry.value);
    return value;
  };
  const plain = convert(node);
  return left < 0 ? undefined : plain;
}
