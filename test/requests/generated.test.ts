/** Requests made from the shapes: a right one is silent, and one thing broken gives exactly that finding. */
import { lintRequest, type Operation } from '@ros-lint/core';
import { operations } from '@ros-lint/spec/operations';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsOf } from '../../packages/core/src/shape/relations.ts';
import { miniSpec } from '../support/mini-spec.ts';
import { rightRequests } from '../support/request-arbitrary.ts';
import { withOperations } from '../support/request-judges.ts';

const spec = withOperations(miniSpec);

const say = (operation: Operation, request: { readonly [name: string]: unknown }) =>
  lintRequest({ Action: operation.name, ...request }, spec).diagnostics.map(
    ({ rule, path }) => `${rule} ${path.join('.')}`,
  );

describe.each(Object.values(operations))('$name', (operation) => {
  const judge = spec.requestJudge?.(operation.name);
  if (judge === undefined) throw new Error(`no validator of ${operation.name}`);
  const right = rightRequests(operation, judge);
  const runs = { numRuns: 12 };

  test('a right request is silent', () => {
    fc.assert(
      fc.property(right, (request) => {
        expect(say(operation, request)).toEqual([]);
      }),
      runs,
    );
  });

  test('a name that nobody knows is told', () => {
    fc.assert(
      fc.property(right, (request) => {
        expect(say(operation, { ...request, Unheard: 'x' })).toEqual(['unknown-request-parameter Unheard']);
      }),
      runs,
    );
  });

  const required = Object.entries(operation.request.fields).filter(
    ([, field]) => field.required && field.default === undefined,
  );
  test.each(required.map(([name]) => name))('without %s', (name) => {
    fc.assert(
      fc.property(right, (request) => {
        const { [name]: _, ...rest } = request;
        expect(say(operation, rest).filter((each) => each.startsWith('missing-request-parameter'))).toHaveLength(1);
      }),
      runs,
    );
  });

  const limited = Object.entries(operation.request.fields).flatMap(([name, { shape }]) => brokenValues(name, shape));
  const conditions = new Set((operation.request.relations ?? []).flatMap(conditionsOf).map(({ field }) => field));
  const [deciding, plain] = [true, false].map((decides) =>
    limited.filter(({ name }) => conditions.has(name) === decides),
  );

  test.each(plain ?? [])('$name broken: $rule, and nothing else', ({ name, value, rule }) => {
    fc.assert(
      fc.property(right, (request) => {
        // Where it may not stand at all, two things would be broken.
        fc.pre(Object.hasOwn(request, name));
        expect(say(operation, { ...request, [name]: value })).toEqual([expect.stringMatching(`^${rule} ${name}`)]);
      }),
      { numRuns: 4 },
    );
  });

  test.each(deciding ?? [])('$name broken, on which others depend: $rule', ({ name, value, rule }) => {
    fc.assert(
      fc.property(right, (request) => {
        const found = say(operation, { ...request, [name]: value });
        expect(found.filter((each) => each.startsWith(rule))).toHaveLength(1);
      }),
      { numRuns: 4 },
    );
  });
});

interface Broken {
  readonly name: string;
  readonly value: unknown;
  readonly rule: string;
}

function brokenValues(name: string, shape: Operation['request']['fields'][string]['shape']): Broken[] {
  const broken: Broken[] = [];
  const put = (rule: string, value: unknown) => broken.push({ name, rule, value });
  if (shape.kind === 'integer') {
    put('invalid-request-type', 'many');
    if (shape.minimum !== undefined) put('invalid-request-value', shape.minimum - 1);
    if (shape.maximum !== undefined) put('invalid-request-value', shape.maximum + 1);
  }
  if (shape.kind === 'boolean') put('invalid-request-type', 'yes');
  if (shape.kind === 'json') put('invalid-request-type', 'no JSON');
  if (shape.kind === 'list') put('invalid-request-type', 'no list');
  if (shape.kind === 'string') {
    if (shape.enum !== undefined) put('invalid-request-value', 'Unheard');
    // Too long, and right otherwise: the names of modules start with their word.
    const start = shape.pattern?.startsWith('^MODULE::') ? 'MODULE::My::Own::' : '';
    if (shape.maxLength !== undefined) put('invalid-request-size', start.padEnd(shape.maxLength + 1, 'a'));
  }
  return broken;
}
