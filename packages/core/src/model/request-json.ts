/** JSON inside a text of a request: read with every place mapped back to the text around it. */
import type { JsonShape } from '../shape/shape.ts';
import type { Node, Parent, ScalarNode } from '../syntax/node.ts';
import { parse } from '../syntax/parse.ts';
import type { Span } from '../text/span.ts';
import { adopt, type Workshop } from './request-tree.ts';

/** What the text says, or the scalar itself when it is no JSON of the kind that is wanted; that is then reported. */
export function decodeJson(scalar: ScalarNode, name: string, shape: JsonShape, parent: Parent, shop: Workshop): Node {
  const text = scalar.value as string;
  // An empty text counts as not given.
  if (text.trim() === '') return scalar;
  const place = shop.places.get(scalar) ?? ((): Span => ({ start: scalar.start, end: scalar.end }));
  const { root, language, problems } = parse('', text);
  const wanted = shape.value.kind === 'list' ? 'list' : 'object';
  const syntax = problems.find((problem) => problem.kind === 'syntax');
  const isJson = language === 'json' && syntax === undefined && root !== undefined;
  if (!isJson || root.kind !== (wanted === 'list' ? 'seq' : 'map')) {
    const whole = place(0, text.length);
    const near =
      isJson || language !== 'json' || syntax === undefined ? whole : place(syntax.span.start, syntax.span.end);
    shop.problems.push({ kind: 'json', name, node: scalar, wanted, span: near.end > near.start ? near : whole });
    shop.opaque.add(scalar);
    return scalar;
  }
  return adopt(root, shape.value, parent, { ...shop, text, locate: place }, name);
}
