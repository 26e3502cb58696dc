/** No text at all throws, fails a rule, or goes on for ever; each that cannot be read gives a finding. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from '@ros-lint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { plainOf } from '../../packages/core/src/syntax/plain.ts';
import { mutate, numbers } from '../../packages/dev/src/fuzz/mutate.ts';
import { miniSpec } from '../support/mini-spec.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/ros-templates');
const head = "ROSTemplateFormatVersion: '2015-09-01'\n";

/** The rules that found something. */
function rulesOn(text: string): string[] {
  return lint(text, miniSpec, { kind: 'template' }).diagnostics.map(({ rule }) => rule);
}

const unit = fc.constantFrom(
  ...'{}[]"\'#&*!|>%@`:,-?\t\n \\abyn019.=<~\u0000\u00a0\ufeff\ud800中',
  ': ',
  '- ',
  '\n  ',
  '\n    ',
  '!Ref ',
  'Resources:\n  A:\n    Type: ',
  '"Type": ',
  '---\n',
  '<<: ',
  '<<<<<<< a\n',
  '// ',
  '\r\n',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(unit, { maxLength: 60 }).map((units) => units.join('')),
  fc.array(unit, { maxLength: 60 }).map((units) => `{${units.join('')}`),
  fc.array(unit, { maxLength: 60 }).map((units) => head + units.join('')),
);

test('random texts', () => {
  const property = fc.property(text, (each) => {
    expect(rulesOn(each)).not.toContain('internal-error');
    const { problems, holes } = parse('', each, tags);
    for (const { start, end } of holes) expect(start <= end && end <= each.length).toBe(true);
    for (const problem of problems) {
      if (problem.kind === 'duplicate-key') continue;
      expect(problem.span.start <= problem.span.end && problem.span.end <= each.length).toBe(true);
      expect(problem.message.en.length).toBeLessThanOrEqual(120);
    }
    // What is left out is left out for a reason.
    expect(problems.length > 0 || holes.length === 0).toBe(true);
  });
  fc.assert(property, { numRuns: 3000 });
});

test.runIf(existsSync(corpus))(
  '20,000 broken templates',
  () => {
    const texts = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ya?ml$/.test(file))
      .sort()
      .map((file) => readFileSync(join(corpus, file), 'utf8'))
      .filter(({ length }) => length < 2500);
    const failed: number[] = [];
    for (let seed = 0; seed < 20_000; seed += 1) {
      if (rulesOn(mutate(texts[seed % texts.length] ?? '', seed)).includes('internal-error')) failed.push(seed);
    }
    expect(failed).toEqual([]);
  },
  300_000,
);

describe('extreme texts give a finding', () => {
  const next = numbers(1);
  const garbage = Array.from({ length: 50_000 }, () => String.fromCharCode(32 + Math.floor(next() * 95))).join('');
  const lines = garbage.replace(/.{40}/g, '$&\n');
  const deep = [1001, 3000, 100_000].flatMap((depth): [string, string][] => [
    [`${depth} open brackets`, `${head}a: ${'['.repeat(depth)}`],
    [`${depth} brackets`, `${head}a: ${'['.repeat(depth)}${']'.repeat(depth)}`],
    [`${depth} open brackets of JSON`, '['.repeat(depth)],
    [`${depth} braces of JSON`, `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`],
    [`${depth} dashes`, `${head}a:\n  ${'- '.repeat(depth)}x`],
    [`${depth} tags`, `${head}a: ${'!a '.repeat(depth)}`],
    [`${depth} quotes`, '"'.repeat(depth)],
  ]);
  const others: [string, string][] = [
    ['a line of 400 KB', `${head}a: "${'x y: '.repeat(80_000)}`],
    ['a list of 400 KB in a line', `${head}a: [${'x, '.repeat(130_000)}`],
    ['5 MB in lines', head + lines.repeat(100)],
    ['5 MB of JSON in lines', `{"a": 1,${lines.repeat(100)}`],
    ['30,000 entries with a quote too few', `${head}a:\n${'  b:\n    c: "d\n'.repeat(30_000)}`],
    ['30,000 open brackets in lines', `${head}a:\n${'  "b": [\n'.repeat(30_000)}`],
    ['100,000 strings of JSON without commas', `{"a": ${'"x" '.repeat(100_000)}`],
    ['100,000 closing braces', `{${'}'.repeat(100_000)}`],
    ['20,000 conflicts', `${head}${'<<<<<<< a\nx: 1\n=======\nx: 2\n>>>>>>> b\n'.repeat(20_000)}`],
    ['3,000 levels of indentation', head + Array.from({ length: 1500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['bytes', Buffer.from(Array.from({ length: 100_000 }, () => Math.floor(next() * 256))).toString('utf8')],
    ['UTF-16', Buffer.from(`${head}Outputs: {}\n`, 'utf16le').toString('utf8')],
    ['NUL', `${head}Outputs:\n  A:\n    Value: a\u0000b\n`],
  ];
  test.each([...deep, ...others])('%s', (_, each) => {
    const rules = rulesOn(each);
    expect(rules).toContain('syntax-error');
    expect(rules).not.toContain('internal-error');
  });

  test('aliases that multiply', () => {
    const bombs = [...'bcdefghij'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`)}]`);
    expect(rulesOn(`${head}a: &a [x, x]\n${bombs.join('\n')}\nz: "x`)).toContain('syntax-error');
  });
});

test('UTF-16 is told whatever kind of file it is, and mended', () => {
  const { kind, diagnostics } = lint(Buffer.from(`${head}Outputs: {}\n`, 'utf16le').toString('utf8'), miniSpec);
  expect([kind, diagnostics.map(({ message }) => message)]).toEqual([
    'template',
    ['this text is UTF-16; expected UTF-8'],
  ]);
  expect(diagnostics[0]?.fixes[0]?.edits[0]?.newText).toBe(`${head}Outputs: {}\n`);
});

test('JSON and the same as flow YAML give the same values and findings', () => {
  const key = fc.constantFrom('Parameters', 'Resources', 'Type', 'Ref', 'Value', 'a b', 'é');
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('x', '', 'ALIYUN::ECS::VPC', '\n', '"', '\\'),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const property = fc.property(fc.dictionary(key, value, { maxKeys: 4 }), (data) => {
    const json = JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', ...data }, null, 1);
    // A comma behind the last entry is YAML and no JSON.
    const yaml = json.replace(/\n\}$/, ',\n}');
    const [one, other] = [parse('', json, tags), parse('', yaml, tags)];
    expect([one.language, other.language]).toEqual(['json', 'yaml']);
    expect(other.root && plainOf(other.root)).toEqual(one.root && plainOf(one.root));
    expect(rulesOn(yaml)).toEqual(rulesOn(json));
  });
  fc.assert(property, { numRuns: 500 });
});
