/** The validators that are compiled ahead of time: they need no eval, and say what those say that are compiled on the spot. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '@ros-lint/spec/operations';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildValidators } from '../../packages/dev/src/requests/index.ts';
import { judgesFrom } from '../../packages/spec/src/judges.ts';
import { miniSpec } from '../support/mini-spec.ts';
import { rightRequests } from '../support/request-arbitrary.ts';
import { withOperations } from '../support/request-judges.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'ros-lint-'));
const spot = withOperations(miniSpec);
const load = createRequire(import.meta.url);
const ahead = judgesFrom((name) => load(join(folder, `${name}.cjs`)));

beforeAll(async () => {
  await buildValidators(folder, root);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('there is one for each operation and one for stack policies', () => {
  const wanted = [...Object.keys(operations), 'StackPolicy'].map((name) => `${name}.cjs`);
  expect(readdirSync(folder).sort()).toEqual([...wanted, 'third-party-licenses.txt'].sort());
});

test('none evaluates text', () => {
  const evaluates = readdirSync(folder).filter((file) =>
    /\bnew Function\b|\beval\(/.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(evaluates).toEqual([]);
});

describe.each(Object.values(operations))('$name', (operation) => {
  test('says the same both ways', () => {
    const here = spot.requestJudge?.(operation.name);
    const there = ahead.requestJudge(operation.name);
    if (here === undefined || there === undefined) throw new Error('not compiled');
    const names = Object.keys(operation.request.fields);
    const broken = fc
      .tuple(
        rightRequests(operation, here),
        fc.constantFrom('Unheard', ...names),
        fc.constantFrom(-1, 'x y', [], {}, true),
      )
      .map(([request, name, value]) => ({ ...request, [name]: value }));
    fc.assert(
      fc.property(broken, (request) => {
        for (const profile of ['current', 'documented'] as const) {
          expect(there[profile](request)).toBe(here[profile](request));
          expect(there[profile].errors).toEqual(here[profile].errors);
        }
      }),
      { numRuns: 10 },
    );
  });
});
