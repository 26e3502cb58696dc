/** What a broken text still holds: the same tree as without its fault, in all that the fault does not touch. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { tags } from '../../packages/core/src/functions/index.ts';
import { type MapNode, type Node, resolve, valueIn } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { plainOf } from '../../packages/core/src/syntax/plain.ts';
import { lower } from '../../packages/core/src/syntax/yaml/lower.ts';
import { prepare } from '../../packages/core/src/syntax/yaml/prepare.ts';
import { NO_FAULT, recover } from '../../packages/core/src/syntax/yaml/recover.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus/ros-templates');

/** Kinds, values and places of a tree, its parents left out. */
function shown(node: Node | undefined, shift = 0): unknown {
  if (node === undefined) return undefined;
  const place = `${node.start - shift}-${node.end - shift}`;
  if (node.kind === 'scalar') return [place, node.style, node.value, node.raw];
  if (node.kind === 'alias') return [place, node.name];
  if (node.kind === 'seq') return [place, node.style, node.items.map((item) => shown(item, shift))];
  return [place, node.style, node.entries.map(({ key, value }) => [shown(key, shift), shown(value, shift)])];
}

/** The tree of a healthy text, read as if it were broken. */
function readInPieces(text: string): Node | undefined {
  const { events, problems, holes } = recover(prepare(text), { at: 0, reason: NO_FAULT }, tags);
  expect({ problems, holes }).toEqual({ problems: [], holes: [] });
  return lower(text, events, tags).root;
}

const word = fc.constantFrom(
  'Type',
  'Ref',
  'a',
  'b-c',
  'Fn::Sub',
  'x.y',
  'yes',
  '12',
  '{}',
  '- a',
  'a: b',
  '#',
  "it's",
  '中文',
);
const scalar = fc.oneof(
  word,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant('one\ntwo\n  three\n'),
  fc.string(),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4 }),
  ),
}));
const sections = fc.dictionary(
  fc.constantFrom('Parameters', 'Resources', 'Outputs', 'Metadata'),
  fc.dictionary(word, value),
  {
    minKeys: 1,
  },
);
const layout = fc.record({
  indent: fc.integer({ min: 1, max: 4 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 80),
});

describe('pieces', () => {
  it('give the tree of the whole', () => {
    const property = fc.property(sections, layout, (data, options) => {
      const text = stringify(data, { ...options, aliasDuplicateObjects: false });
      const whole = parse('', text, tags);
      fc.pre(whole.problems.length === 0 && whole.root?.kind === 'map' && whole.language === 'yaml');
      expect(shown(readInPieces(text))).toEqual(shown(whole.root));
    });
    fc.assert(property, { numRuns: 400 });
  });

  it.runIf(existsSync(corpus))('give the tree of the whole for official templates', () => {
    for (const text of templates(120)) {
      const whole = parse('', text, tags);
      if (whole.problems.length > 0 || whole.language === 'json') continue;
      expect(shown(readInPieces(text))).toEqual(shown(whole.root));
    }
  });
});

/** A text with one line put in before an entry of a section, and that entry's name. */
const breaks = [
  '    @',
  '    "',
  '    a: [',
  '    a: {b: "c}',
  '      - x: y: z',
  '    a: !A !B c',
  '    \ta: b',
  '    a: "\\d"',
  '    ]',
  '    % x',
];

describe('a fault in one entry', () => {
  it('leaves all other entries as they are, and names them', () => {
    const entries = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{2,6}$/), { minLength: 3, maxLength: 6 });
    const body = fc.dictionary(fc.constantFrom('Type', 'Default', 'Label', 'Tags'), value, { minKeys: 1, maxKeys: 3 });
    const property = fc.property(
      entries,
      fc.array(body, { minLength: 6, maxLength: 6 }),
      fc.nat(5),
      fc.constantFrom(...breaks),
      (names, bodies, at, fault) => {
        const data = Object.fromEntries(names.map((name, index) => [name, bodies[index]]));
        const text = stringify(
          { First: { Some: 1 }, Parameters: data, Last: { Other: 2 } },
          { aliasDuplicateObjects: false, lineWidth: 0 },
        );
        const healthy = parse('', text, tags);
        fc.pre(healthy.problems.length === 0);
        const broken = names[at % names.length] ?? '';
        const start = text.indexOf('\n', text.indexOf(`\n  ${broken}:`) + 1);
        const faulty = `${text.slice(0, start)}\n${fault}${text.slice(start)}`;
        const damaged = parse('', faulty, tags);
        // A quote or bracket that happens to find its partner behind it is YAML.
        fc.pre(damaged.problems.length > 0 || parseDocument(faulty).errors.length > 0);
        expect(damaged.problems.length).toBeGreaterThan(0);
        expect(entriesBut(damaged.root, broken)).toEqual(entriesBut(healthy.root, broken));
      },
    );
    fc.assert(property, { numRuns: 500 });
  });
});

function entriesBut(root: Node | undefined, name: string): unknown {
  const map = root as MapNode;
  const parameters = valueIn(map, 'Parameters');
  const others = parameters?.kind === 'map' ? parameters.entries.filter(({ key }) => key.raw !== name) : [];
  return [
    map.entries.map(({ key }) => key.raw),
    ...others.map(({ key, value: body }) => [key.raw, plainOf(resolve(body))]),
    plainOf(valueIn(map, 'First') ?? map),
    plainOf(valueIn(map, 'Last') ?? map),
  ];
}

function templates(most: number): string[] {
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .sort()
    .filter((_, index, all) => index % Math.ceil(all.length / most) === 0)
    .map((file) => readFileSync(join(corpus, file), 'utf8'));
}
