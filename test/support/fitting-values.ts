/** Values for a shape, most of which fit it, for tests that hold two judges of shapes against each other. */
import fc from 'fast-check';
import type { Shape } from '../../packages/core/src/shape/shape.ts';

export const names = ['Id', 'Name', 'Size', 'Tags', 'toString'];
export const words = ['', 'a', 'ab', 'abc', 'true', '1', 'é漢😀', 'x-1'];
export const numbers = [-1, 0, 0.5, 1, 2, 3.25, 100];

const scalar = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...numbers), fc.boolean(), fc.constant(null));
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
  ),
})).value;

/** A value that most probably fits, so that both sides also say yes. */
function fitting(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return fc.constantFrom(...(shape.enum ?? words));
    case 'number':
    case 'integer':
      return fc.constantFrom(...(shape.enum ?? numbers));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'list':
      return fc.array(mostly(shape.items), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.constantFrom(...names), mostly(shape.values), { maxKeys: 3 });
    case 'object':
      return fc
        .tuple(
          ...Object.entries(shape.fields).map(([name, { shape: inner }]) => fc.tuple(fc.constant(name), mostly(inner))),
        )
        .chain((entries) => fc.subarray(entries, { minLength: Math.max(0, entries.length - 1) }))
        .map((entries) => Object.fromEntries(entries));
    case 'oneOf':
      return fc.oneof(...shape.shapes.map(fitting));
    default:
      return anything;
  }
}

/** One that probably fits, and now and then any other. */
export const mostly = (shape: Shape) =>
  fc.oneof({ weight: 9, arbitrary: fitting(shape) }, { weight: 1, arbitrary: anything });
