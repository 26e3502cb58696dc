/** Our checker and ajv give the same verdict: on any shape, and any value without functions. */
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, type Values } from '../../packages/core/src/shape/check.ts';
import { toJsonSchema } from '../../packages/core/src/shape/json-schema.ts';
import type { Field, Shape } from '../../packages/core/src/shape/shape.ts';
import { rootOf } from '../support/calls.ts';

const plain: Values = { meaningOf: () => ({ kind: 'data' }) };
const names = ['Id', 'Name', 'Size', 'Tags', 'toString'];
const words = ['', 'a', 'ab', 'abc', 'true', '1', 'é漢😀', 'x-1'];
const numbers = [-1, 0, 0.5, 1, 2, 3.25, 100];

const bound = (most: number) => fc.option(fc.integer({ min: 0, max: most }), { nil: undefined });
const given = <Facts extends object>(facts: Facts) =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));

const stringShape = fc
  .record({
    enum: fc.option(fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }), { nil: undefined }),
    minLength: bound(3),
    maxLength: bound(5),
    pattern: fc.constantFrom(undefined, '^[a-z]', '[0-9]$', '^.{2,3}$', '[-x]'),
  })
  .map((facts) => ({ kind: 'string', ...given(facts) }) as Shape);

const numberShape = fc
  .record({
    kind: fc.constantFrom('number', 'integer'),
    minimum: bound(3),
    maximum: bound(50),
    enum: fc.option(fc.uniqueArray(fc.constantFrom(...numbers), { minLength: 1, maxLength: 3 }), { nil: undefined }),
  })
  .map((facts) => given(facts) as unknown as Shape);

const { shape } = fc.letrec<{ shape: Shape; field: Field }>((tie) => ({
  field: fc
    .record({ shape: tie('shape'), required: fc.constantFrom(undefined, true), default: fc.constantFrom(undefined, 1) })
    .map((facts) => given(facts) as unknown as Field),
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    stringShape,
    numberShape,
    fc.constantFrom<Shape>({ kind: 'boolean' }, { kind: 'null' }, { kind: 'any' }),
    fc
      .record({ items: tie('shape'), minItems: bound(2), maxItems: bound(3) })
      .map((facts) => ({ kind: 'list', ...given(facts) }) as Shape),
    fc.record({ items: stringShape }).map(({ items }) => ({ kind: 'list', items, unique: true }) as Shape),
    fc
      .record({ values: tie('shape'), minEntries: bound(2), maxEntries: bound(3) })
      .map((facts) => ({ kind: 'map', ...given(facts) }) as Shape),
    fc
      .record({
        fields: fc.dictionary(fc.constantFrom(...names), tie('field')),
        open: fc.constantFrom(undefined, true),
      })
      .map((facts) => ({ kind: 'object', ...given(facts) }) as Shape),
    fc.array(tie('shape'), { minLength: 1, maxLength: 3 }).map((shapes): Shape => ({ kind: 'oneOf', shapes })),
  ),
}));

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

const mostly = (shape: Shape) => fc.oneof({ weight: 9, arbitrary: fitting(shape) }, { weight: 1, arbitrary: anything });

test('the checker and ajv agree', () => {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, validateSchema: false });
  let fine = 0;
  let wrong = 0;
  const cases = shape.chain((shape) => fc.tuple(fc.constant(shape), mostly(shape)));
  fc.assert(
    fc.property(cases, ([shape, value]) => {
      const ours = check(rootOf(JSON.stringify(value)), shape, plain, 'exact');
      const validate = ajv.compile(toJsonSchema(shape));
      if (ours.length === 0) fine += 1;
      else wrong += 1;
      expect(ours.length === 0).toBe(validate(value));
    }),
    { numRuns: 1000, seed: 20_261_121 },
  );
  expect(Math.min(fine, wrong)).toBeGreaterThan(300);
});
