/** Makes right requests of an operation from its shape, for tests that then break one thing at a time. */
import type { Operation, RequestJudge } from '@ros-lint/core';
import type { Field, ObjectShape, Shape, StringShape } from '@ros-lint/core/shape';
import fc from 'fast-check';

type Value = { readonly [name: string]: unknown };

const uuid = fc.uuid({ version: 4 });
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');

/** A template whose declarations its text does not show, so that nothing can be held against it. */
const serverless = '{"ROSTemplateFormatVersion":"2015-09-01","Transform":"Aliyun::Serverless-2018-04-03"}';

/** Requests that the validators of the operation have nothing to say about, nothing merely likely either. */
export function rightRequests(operation: Operation, judge: RequestJudge): fc.Arbitrary<Value> {
  const { fields } = operation.request;
  const all = Object.entries(fields).map(([name, field]) => [name, arbitraryOf(field.shape)] as const);
  return fc
    .record(Object.fromEntries(all), { requiredKeys: [] })
    .map((given) => settled(given as Value, operation.request, judge))
    .filter((value) => judge.current(value));
}

/** Takes away what does not go together and adds what is needed, until the validator is content or gives up. */
function settled(given: Value, shape: ObjectShape, judge: RequestJudge): Value {
  const value: { [name: string]: unknown } = { ...given };
  for (let round = 0; round < 20 && !judge.current(value); round += 1) {
    for (const { keyword, instancePath, params } of judge.current.errors ?? []) {
      const { missing = [], given: names = [] } = params as { missing?: string[]; given?: string[] };
      if (keyword === 'required' && instancePath === '') add(value, String(params.missingProperty), shape);
      // Each of them is the one that stays now and then.
      else if (keyword === 'relations' && instancePath === '' && names.length > 0)
        delete value[names[(Object.keys(given).length + round) % names.length] ?? ''];
      else if (keyword === 'relations' && instancePath === '') add(value, missing[round % missing.length] ?? '', shape);
      else delete value[instancePath.split('/')[1] ?? ''];
    }
  }
  return value;
}

function add(value: { [name: string]: unknown }, name: string, shape: ObjectShape): void {
  const field = shape.fields[name];
  if (field !== undefined) value[name] = fc.sample(arbitraryOf(field.shape), { numRuns: 1, seed: name.length })[0];
}

function arbitraryOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'string':
      return textOf(shape);
    case 'integer':
    case 'number':
      return fc.integer({ min: shape.minimum ?? 0, max: shape.maximum ?? 1000 });
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.uniqueArray(arbitraryOf(shape.items), {
        minLength: Math.max(shape.minItems ?? 0, 1),
        maxLength: Math.min(shape.maxItems ?? 3, 3),
        selector: (item) => JSON.stringify(shape.key === undefined ? item : (item as Value)[shape.key]),
      });
    case 'json':
      return arbitraryOf(shape.value);
    case 'map':
      return fc.dictionary(fc.string({ unit: fc.constantFrom(...letters), minLength: 1 }), arbitraryOf(shape.values), {
        minKeys: 1,
        maxKeys: 2,
      });
    case 'object':
      return objectOf(shape);
    case 'oneOf':
      return shape.likely === undefined
        ? arbitraryOf(shape.shapes[0] ?? { kind: 'any' })
        : fc.stringMatching(/^[1-9]\d{5,15}$/);
    default:
      return fc.constant('a');
  }
}

function objectOf(shape: ObjectShape): fc.Arbitrary<unknown> {
  const fields: readonly (readonly [string, Field])[] = Object.entries(shape.fields);
  const required = fields.filter(([, field]) => field.required).map(([name]) => name);
  // One optional member at a time keeps most relations.
  const optional = fields.map(([name]) => name).filter((name) => !required.includes(name));
  const shapes = Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field.shape)]));
  const pick = (names: readonly string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, shapes[name] ?? fc.constant('a')])));
  if (optional.length === 0) return pick(required);
  return fc.constantFrom(...optional).chain((name) => pick([...required, name]));
}

function textOf(shape: StringShape): fc.Arbitrary<string> {
  const { likely } = shape;
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.holds === 'template') return fc.constant(serverless);
  if (shape.holds === 'policy') {
    return fc.constant('{"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}');
  }
  if (shape.leadsTo !== undefined)
    return fc.constantFrom('oss://ros/demo', 'https://example.com/demo?RegionId=cn-hangzhou');
  if (likely?.kind === 'string' && likely.enum !== undefined) return fc.constantFrom(...likely.enum);
  if (likely?.kind === 'string' && likely.pattern?.includes('[0-9a-f]{8}')) return uuid;
  if (likely?.kind === 'string' && likely.pattern?.startsWith('^v'))
    return fc.integer({ min: 1, max: 99 }).map((n) => `v${n}`);
  if (shape.pattern?.includes('MODULE')) return fc.constant('MODULE::My::Organization::Network');
  if (shape.pattern?.includes('stack/')) return uuid.map((id) => `acs:ros:cn-hangzhou:151266687691:stack/${id}`);
  if (shape.pattern?.includes('eventbridge')) return fc.constant('https://example.com/ros');
  if (shape.pattern?.includes('\\d+|\\*')) return fc.stringMatching(/^[1-9]\d{5,15}$/);
  return fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 20 }).map((text) => `a${text}`);
}
