/** Places of many pieces of one long text, found in a single pass over it. */
import type { ScalarNode } from '../../syntax/node.ts';
import { spanInScalar } from '../../syntax/source-map.ts';
import type { Span } from '../../text/span.ts';

/**
 * Answers as `spanInScalar` does for pieces that are asked for in the order of the text: each question starts where the last
 * one was answered instead of at the start of the scalar. A piece must not start with white space.
 */
export function placesIn(text: string, scalar: ScalarNode): (from: number, to: number) => Span {
  const value = scalar.value as string;
  // Inside its header a block scalar reads as a plain one does.
  const isBlock = scalar.style === 'literal' || scalar.style === 'folded';
  const quote = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  let knownValue = -1;
  let knownText = 0;
  return (from, to) => {
    if (knownValue === -1 || from < knownValue) {
      const span = spanInScalar(text, scalar, from, to);
      if (knownValue === -1) [knownValue, knownText] = [from, span.start];
      return span;
    }
    const rest: ScalarNode = {
      ...scalar,
      style: isBlock ? 'plain' : scalar.style,
      // One more unit, so that an empty piece has a place too.
      value: value.slice(knownValue, to + 1),
      start: knownText - quote,
    };
    const span = spanInScalar(text, rest, from - knownValue, to - knownValue);
    [knownValue, knownText] = [from, span.start];
    return span;
  };
}
