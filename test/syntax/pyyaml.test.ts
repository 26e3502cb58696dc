/** Held against the service's own reader: on real templates and on random texts both give equal values, or both refuse. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import { type Node, resolve } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';

const script = join(import.meta.dirname, 'pyyaml.py');
const corpus = join(import.meta.dirname, '../../../shared/corpus');

type Verdict = { readonly value: unknown } | { readonly error: true } | { readonly misread: true };

function ask(texts: readonly string[]): Verdict[] {
  const known = [...tags].map(([tag, { key }]) => [tag, key]);
  const { stdout, stderr } = spawnSync('python3', [script], {
    input: JSON.stringify([known, texts]),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

function ours(text: string): Verdict {
  const { root, problems } = parse('x.yml', text, tags);
  if (problems.some(({ kind }) => kind === 'syntax')) return { error: true };
  if (problems.some(({ kind }) => kind === 'misread')) return { misread: true };
  return { value: root === undefined ? null : comparable(root) };
}

/** The form in which the script writes a value: maps as lists of pairs, numbers that JSON lacks by name. */
function comparable(node: Node): unknown {
  const target = resolve(node);
  if (target.kind === 'seq') return target.items.map(comparable);
  if (target.kind === 'map') {
    const last = new Map(target.entries.map(({ key, value }) => [key.value, [comparable(key), comparable(value)]]));
    return { map: [...last.values()] };
  }
  const { value } = target;
  if (typeof value !== 'number') return value;
  if (Number.isNaN(value)) return { float: 'nan' };
  if (!Number.isFinite(value)) return { float: value > 0 ? 'inf' : '-inf' };
  const isInteger = /^[-+]?[0-9a-fA-FxbX_:]+$/.test(target.raw);
  return isInteger && Math.abs(value) > 2 ** 53 ? { big: value } : value;
}

function compare(texts: readonly string[], name: (index: number) => string): void {
  const wrong = ask(texts).flatMap((theirs, index) => {
    const mine = ours(texts[index] ?? '');
    // Where people see another text than PyYAML does, ours is on purpose what they see.
    const isMisread = 'misread' in mine && 'value' in theirs;
    return isMisread || JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ name: name(index), mine, theirs }];
  });
  expect(wrong.slice(0, 12).map((each) => JSON.stringify(each).slice(0, 400))).toEqual([]);
}

const hasOracle = spawnSync('python3', ['-c', 'import yaml']).status === 0;

describe.runIf(hasOracle || process.env.CI === 'true')('equal to PyYAML', () => {
  it.runIf(existsSync(corpus))(
    'on the official templates and the samples of the documentation',
    () => {
      const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
      const texts = files.map((file) => readFileSync(join(corpus, file), 'utf8'));
      compare(texts, (index) => files[index] ?? '');
    },
    240_000,
  );

  it('on 50,000 random plain scalars', () => {
    const alphabet = [...'0123456789+-._:eExXbBoO~=<yYnNtTrRuUfFaAlLsS'];
    const scalar = fc
      .array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 9 })
      .map((units) => units.join(''));
    const texts = fc.sample(scalar, { numRuns: 50_000, seed: 7 }).map((text) => `k: ${text}`);
    compare(texts, (index) => texts[index] ?? '');
  }, 240_000);

  it('on handwritten faults and forms', () => {
    compare(handwritten, (index) => JSON.stringify(handwritten[index]));
  });
});

/** Where YAML 1.1 and 1.2, or our event parser and PyYAML, are known to differ, and what people really mistype. */
const handwritten = [
  'a:\tb',
  'a: b\tc',
  'a: b\t# c',
  'a: "x"\t',
  '\t\na: 1',
  'a: 1\n\t\nb: 2',
  'a: [\t1]',
  'a: # x\ty\n  b',
  'a: *no',
  'a: &x b\nc: *x',
  'a: &x [*x]',
  'a: &x {b: 1}\nc:\n  <<: *x\n  d: 2',
  '<<: [1]',
  'a: =',
  'a: <<',
  '=: 1',
  'a: !Foo b',
  'a: !Ref yes',
  'a: !Str 12',
  'a: !GetAZs',
  'a: !GetAtt A.B',
  'a: !GetAtt A.B.C',
  'a: !GetAtt A',
  'a: !GetAtt A.Outputs.C',
  'a: !Condition x',
  'a: !Base64Encode !Sub x',
  'a: !!str 1',
  'a: !!int "3"',
  'a: ! 1',
  '? [a]\n: 1',
  '{a: 1}: 2',
  '!Ref x: 1',
  'a:\n  b: {\n    "x": 1\n  }',
  'a:\n  b: {\n "x": 1\n}\nc: 2',
  'a:\n  b: "x\ny"',
  'a:\n  b: [\n1, # c\n2]',
  "a:\n  b: 'x\n\n y'\nc: |\n  {\n }\n",
  'a: 1\na: 2',
  'a: 1\n---\nb: 2',
  'a: 1\n...\n',
  '%YAML 1.2\n---\na: 1',
  '\ufeffa: 1',
  'a: %x',
  'a: @x',
  'a: `x`',
  'a: "\\d"',
  'a: "\\u4e2d\\n"',
  "a: 'it''s'",
  'a: b: c',
  'a: -x',
  'a: &x b: c',
  'a: !Ref b: c',
  '- &x b: c',
  '&x b: c',
  'a: - b',
  'a: [b, c',
  '// x\na: 1',
  'a: >-\n  b\n  c\n\n  d\n',
  'a: |+\n  b\n\n',
  'a: |2\n   x\n  y',
  'a:\r\n  b: 1\r\n',
  'a: 2015-09-01',
  'a: 2001-12-14t21:59:43.10-05:00',
  'a:',
  '',
  '# only',
  '{"a": 1,}',
  '{"a": 1, "a": 2}',
  '[]',
  'a\u00a0b: 1',
  '\u00a0 a: 1',
  'a: 中文 # 注释',
  'a: \ud83d\ude00',
  'a: [a: 1]',
  'a: {b, c: 1}',
  'a: {b: c:d}',
  'a: "x"y',
  'a:b',
  'a: &x',
  'a: null\nb: ~\nc: Null',
];
