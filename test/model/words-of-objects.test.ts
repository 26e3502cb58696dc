/** `constructor` and its kind are names like any other, wherever they stand: what every object has of itself is never taken for an answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LintOptions, lint, rules } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const words = ['constructor', '__proto__', 'toString'];
const spec = createSpec();
const severities = Object.fromEntries(rules.map(({ id }) => [id, 'warning' as const]));

/** What is said of a text that shows an object of JavaScript instead of what was written, or that a rule failed. */
function slips(text: string, options: LintOptions): string[] {
  return lint(text, spec, { severities, ...options }).diagnostics.flatMap(
    ({ rule, message, fixes, related, rosError }) => {
      const edits = fixes.flatMap((fix) => [fix.title, ...fix.edits.map(({ newText }) => newText)]);
      const said = [message, rosError?.message ?? '', ...related.map((place) => place.message), ...edits];
      const isSlip =
        rule === 'internal-error' || said.some((each) => /native code|\[object |"undefined"|NaN/.test(each));
      return isSlip ? [`${rule}: ${said.join(' | ')} in ${text.slice(0, 200)}`] : [];
    },
  );
}

describe.each(words)('%s', (word) => {
  test('in place of every key and every value of a template', () => {
    const text = JSON.stringify(parse(readFileSync(join(import.meta.dirname, '../cli/every-place.template'), 'utf8')));
    const places = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)];
    expect(places.length).toBeGreaterThan(200);
    const changed = places.map(
      ({ index, 0: { length } }) => `${text.slice(0, index)}"${word}"${text.slice(index + length)}`,
    );
    expect(changed.flatMap((each) => slips(each, { kind: 'template' }))).toEqual([]);
  });

  test('in every parameter of every operation', () => {
    const requests = spec.names('operation').flatMap((Action) =>
      Object.keys(spec.operation(Action)?.request.fields ?? {}).flatMap((name) => {
        const values = [word, { [word]: word }, [{ [word]: word }]];
        return values.map((value) => JSON.stringify({ Action, [name]: value }));
      }),
    );
    const named = spec.names('operation').map((Action) => `{"Action": "${Action}", "${word}": "${word}"}`);
    expect(requests.length).toBeGreaterThan(1000);
    const all = [...requests, ...named, `{"Action": "${word}"}`];
    expect(all.flatMap((each) => slips(each, { kind: 'request' }))).toEqual([]);
  });

  test('in a stack policy', () => {
    const statement = { Effect: 'Allow', Action: 'Update:*', Principal: '*', Resource: '*' };
    const changed = Object.keys(statement).map((name) => ({ ...statement, [name]: word }));
    const conditions = [{ [word]: { ResourceType: [word] } }, { StringEquals: { [word]: [word] } }];
    const all = [...changed, ...conditions.map((Condition) => ({ ...statement, Condition }))];
    expect(all.flatMap((each) => slips(JSON.stringify({ Statement: [each] }), { kind: 'policy' }))).toEqual([]);
    expect(slips(`{"Statement": [{"${word}": "${word}"}], "${word}": 1}`, { kind: 'policy' })).toEqual([]);
  });
});
