/** Our checker and ajv give the same verdict: on any shape, and any value without functions. */
import type { ResourceType } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check, type Values } from '../../packages/core/src/shape/check.ts';
import { toJsonSchema } from '../../packages/core/src/shape/json-schema.ts';
import { matches } from '../../packages/core/src/shape/pattern.ts';
import type { Field, Shape } from '../../packages/core/src/shape/shape.ts';
import { rootOf } from '../support/calls.ts';
import { mostly, names, numbers, words } from '../support/fitting-values.ts';

const plain: Values = { meaningOf: () => ({ kind: 'data' }) };
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

test('they agree on the properties of every resource type', () => {
  const spec = createSpec();
  const ajv = new Ajv2020({ strict: false, ownProperties: true, verbose: true, allErrors: true });
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = ({ name, properties }: ResourceType): ValidateFunction => {
    const validate = validators.get(name) ?? ajv.compile(toJsonSchema(properties));
    validators.set(name, validate);
    return validate;
  };
  const types = spec.names('resourceType').flatMap((name) => spec.resourceType(name) ?? []);
  const cases = fc.constantFrom(...types).chain((type) => fc.tuple(fc.constant(type), mostly(type.properties)));
  let fine = 0;
  let wrong = 0;
  fc.assert(
    fc.property(cases, ([type, value]) => {
      const ours = check(rootOf(JSON.stringify(value)), type.properties, plain, 'exact').length === 0;
      const validate = validatorOf(type);
      const theirs = validate(value) || isDoubtful(validate);
      if (ours) fine += 1;
      else wrong += 1;
      expect(ours).toBe(theirs);
    }),
    { numRuns: 3000, seed: 20_261_121 },
  );
  expect(Math.min(fine, wrong)).toBeGreaterThan(800);
});

/** True when ajv only dislikes patterns that Python may read in another way, of which our checker says nothing. */
const isDoubtful = ({ errors }: ValidateFunction): boolean =>
  (errors ?? []).every(
    ({ keyword, params, data }) => keyword === 'pattern' && matches(params.pattern, String(data)) === undefined,
  );
