/** Functions are asked about anything a person may write: none may throw, and none may take long over a long line. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Call } from '../../packages/core/src/functions/function.ts';
import { callOf, functions, tags } from '../../packages/core/src/functions/index.ts';
import type { Node, ScalarNode } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import type { Span } from '../../packages/core/src/text/span.ts';
import { namesIn, typesOf } from '../support/calls.ts';

const names = functions.map(({ name }) => name);

/** Words that mean something to one function or another. */
const word = fc.oneof(
  fc.constantFrom(
    '',
    'First',
    'All',
    '0',
    '-1',
    '1:2:0',
    'a,b',
    'A.B',
    '${}',
    '${A.B.c}',
    '{0}/0',
    '**',
    '(',
    '[a',
    '$ENV',
  ),
  fc.constantFrom(
    '10.0.0.0/8',
    '{"a": [1]}',
    'YWJj',
    'UTC+8',
    '%Y',
    '{{resolve:oos:a}}',
    'Outputs.a',
    'Condition',
    '...',
  ),
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'(){}[]|*+?\\^-.0/%$!:=a ') }),
);

const { value } = fc.letrec<{ value: unknown; call: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.constantFrom(null, true, false, 0, 1, -1, 1.5, 33),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(word, tie('value'), { maxKeys: 3 }),
    tie('call'),
  ),
  call: fc.tuple(fc.constantFrom(...names, 'Fn::Unknown', 'Condition'), tie('value')).map(([name, argument]) => ({
    [name]: argument,
  })),
}));

function ask(call: Call, text: string): void {
  const { definition, argument } = call;
  if (definition === undefined) return;
  const places: Span[] = [];
  for (const { span, fix } of definition.misuse?.(argument, typesOf(), text) ?? []) {
    places.push(span, ...(fix?.edits ?? []).map((edit) => edit.span));
  }
  for (const { span } of definition.references?.(argument, namesIn(text)) ?? []) places.push(span);
  expect(places.filter(({ start, end }) => start < 0 || end < start || end > text.length)).toEqual([]);
  definition.branches?.(argument);
  expect(definition.returns(argument, typesOf())).toHaveProperty('kind');
}

function askAll(node: Node | undefined, text: string): void {
  if (node === undefined || node.kind === 'alias' || node.kind === 'scalar') return;
  if (node.kind === 'seq') {
    for (const item of node.items) askAll(item, text);
    return;
  }
  const call = callOf(node);
  if (call !== undefined) ask(call, text);
  for (const entry of node.entries) askAll(entry.value, text);
}

test('nothing throws on any argument', () => {
  const arbitrary = fc.record({ name: fc.constantFrom(...names), argument: value });
  fc.assert(
    fc.property(arbitrary, ({ name, argument }) => {
      const json = JSON.stringify(argument);
      const texts = [
        `{"${name}": ${json}}`,
        `a: &x ${json}\nb: {"${name}": *x}\n`,
        `a: &x ${json}\nb: {"${name}": [*x, *x, *x, *x]}\n`,
        `!${name.replace('Fn::', '')} ${json}\n`,
      ];
      for (const text of texts) askAll(parse('x.yml', text, tags).root, text);
    }),
    { numRuns: 3000 },
  );
});

/** Characters of a long line. */
const LONG = 400_000;

const pieces = [
  ...[
    'a',
    ' ',
    '0',
    '-',
    '(',
    '[',
    '{',
    '}',
    '\\',
    '*',
    '+',
    '/',
    ':',
    '=',
    '.',
    ',',
    '"',
    '\n',
    '\t ',
    '1+',
    '1.',
    'a.',
  ],
  ...['{0}', '{0}+', '((?#', '(a|', '[a-', 'a{1,', '[1,', '${', '${}', '${A.b}', '${A.b.Outputs.c}', '$ENV', 'a\n${1}'],
];

const lines = [
  ...pieces.map((piece) => piece.repeat(Math.ceil(LONG / piece.length))),
  `\${${'A.'.repeat(LONG / 2)}}`,
  `a\n${'${A.b} '.repeat(LONG / 7)}`,
];

/** In double quotes, in single quotes and as a block, alone and in a list. */
function textsAround(line: string): string[] {
  const quoted = JSON.stringify(line);
  return [
    `{"a": [${quoted}, ${quoted}, [${quoted}]]}`,
    `{"a": ${quoted}}`,
    `a: '${line.replace(/'/g, "''").replace(/\n/g, '\n\n  ')}'\n`,
    `a: |\n${line.replace(/^/gm, '  ')}\n`,
  ];
}

test('a long line is read in time', () => {
  for (const line of lines) {
    for (const text of textsAround(line)) {
      const { root } = parse('x.yml', text);
      const argument = root?.kind === 'map' ? root.entries[0]?.value : undefined;
      if (root?.kind !== 'map' || argument === undefined) continue;
      for (const definition of functions) {
        const start = performance.now();
        ask({ definition, argument, name: definition.name, node: root, key: argument as ScalarNode }, text);
        expect(performance.now() - start, `${definition.name} ${line.slice(0, 20)}`).toBeLessThan(1500);
      }
    }
  }
});

test('names are found where they stand, in scalars of any style', () => {
  const part = fc.constantFrom('${Ab}', '${AB.c}', '${ x }', ' ', '\n', "'", '"', '\\', '😀', 'x', '${!q}', '#', '\t');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const value = parts.join('');
      const texts = [
        `{"Fn::Sub": ${JSON.stringify(value)}}`,
        `Fn::Sub: '${value.replace(/'/g, "''").replace(/\n/g, '\n\n  ')}'\n`,
        `Fn::Sub: |\n  .${value.replace(/\n/g, '\n  ')}\n`,
        `Fn::Sub: >-\n  .${value.replace(/\n/g, '\n  ')}\n`,
      ];
      for (const text of texts) {
        const { root, problems } = parse('x.yml', text, tags);
        const call = root && callOf(root);
        if (call?.definition === undefined || problems.length > 0) continue;
        for (const { name, span, attribute } of call.definition.references?.(call.argument, namesIn(text)) ?? []) {
          expect(text.slice(span.start, span.end)).toBe(name);
          if (attribute) expect(text.slice(attribute.span.start, attribute.span.end)).toBe(attribute.name);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
