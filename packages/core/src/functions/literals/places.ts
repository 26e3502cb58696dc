/** Places of many pieces of one text, for which the text is read through once, and not before a place is asked for. */
import type { ScalarNode } from '../../syntax/node.ts';
import { scalarMap } from '../../syntax/source-map.ts';
import type { Span } from '../../text/span.ts';

/** Answers as `spanInScalar` does. */
export function placesIn(text: string, scalar: ScalarNode): (from: number, to: number) => Span {
  let map: ReturnType<typeof scalarMap> | undefined;
  return (from, to) => {
    map ??= scalarMap(text, scalar);
    return map(from, to);
  };
}
