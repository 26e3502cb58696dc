/** Templates far beyond any that people write: nothing throws, and work grows with the text and not with its square. Nothing is timed. */
import { lint } from '@ros-lint/core';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import { cyclesOf, type Edge, type Graph, graphOf } from '../../packages/core/src/model/graph.ts';
import { neededResources } from '../../packages/core/src/model/needs.ts';
import { readTemplate, type Template } from '../../packages/core/src/model/template.ts';
import { pathAt } from '../../packages/core/src/path.ts';
import deepLocals from '../../packages/core/src/rules/deep-locals.ts';
import misplacedLocal from '../../packages/core/src/rules/misplaced-local.ts';
import type { MapNode } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { nearestOfMany } from '../../packages/core/src/text/nearest.ts';

const spec = createSpec();
const head = "ROSTemplateFormatVersion: '2015-09-01'\n";

describe('what large templates are told', () => {
  test.each<[string, string, { [rule: string]: number }]>([
    ['5,000 references in a chain', chain(5000), { 'too-many-resources': 1 }],
    ['5,000 references in a circle', circle(5000), { 'circular-dependency': 1, 'too-many-resources': 1 }],
    [
      '10,000 tiny resources',
      head + section('Resources', 10_000, (i) => `R${i}: {Type: 'ALIYUN::ECS::VPC'}`),
      { 'too-many-resources': 1 },
    ],
    ['a chain of 5,000 conditions', conditions(5000), {}],
    ['a chain of 5,000 locals', locals(5000), { 'deep-locals': 1 }],
    ['one line of 400 KB', oneLine(5000), { 'too-many-resources': 1 }],
    ['lists 200 deep', deep('[', ']', 200), {}],
    ['200 functions in each other', deep("{'Fn::Str': ", '}', 200), { 'deep-nesting': 1 }],
    [
      '5,000 wrong names among 5,000 right ones',
      wrongNames(5000),
      { 'too-many-parameters': 1, 'unknown-reference': 5000, 'unused-parameter': 5000 },
    ],
    ['10,000 placeholders in one text', placeholders(10_000), {}],
  ])('%s', (_name, text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  test.each([1000, 3000, 10_000])('a text of depth %i is an error or none, and never an exception', (depth) => {
    for (const [open, close] of [
      ['[', ']'],
      ['{a: ', '}'],
      ["{'Fn::Str': ", '}'],
      ["{'Fn::If': [a, b, ", ']}'],
    ] as const) {
      const found = counts(deep(open, close, depth));
      expect(Object.keys(found).filter((rule) => rule !== 'syntax-error' && rule !== 'deep-nesting')).toEqual([]);
    }
  });

  test('the largest template that the service takes has 524,288 bytes', () => {
    const text = (bytes: number) =>
      `${head}Description: ${'中'.repeat(1000)}${'x'.repeat(bytes - head.length - 13 - 3000)}`;
    expect(counts(text(524_288))).toEqual({});
    expect(counts(text(524_289))).toEqual({ 'too-large': 1 });
  });
});

describe('work grows with the text', () => {
  test.each<[string, (size: number) => number]>([
    ['asking for the targets of references', (size) => targetsAsked(pasted(size), neededResources)],
    [
      'asking what pasted locals hold',
      (size) => targetsAsked(pasted(size), (template) => misplacedLocal.check(template, { spec })),
    ],
    ['following locals', (size) => targetsAsked(locals(size), (template) => deepLocals.check(template, { spec }))],
    ['finding no circle in a chain', (size) => edgesRead(linked(size, size))],
    ['finding the one circle', (size) => edgesRead(linked(size, size - 1))],
    ['asking for types', typesAsked],
  ])('%s', (_name, work) => {
    const [small, large] = [work(400), work(1600)];
    expect(small).toBeGreaterThan(0);
    expect(large / small).toBeLessThan(4.5);
  });

  test('the way to a place is found by halving', () => {
    const [small, large] = [stepsToPlace(400), stepsToPlace(102_400)];
    expect(large - small).toBeLessThan(20);
  });

  test('near names are sought for as long as it is cheap', () => {
    let compared = 0;
    const names = Array.from({ length: 5000 }, (_, index) => `Name${index}`);
    const nearName = nearestOfMany();
    const answers = names.map((name) =>
      nearName(`${name}x`, function* () {
        for (const each of names) {
          compared += 1;
          yield each;
        }
      }),
    );
    expect(answers.slice(0, 2)).toEqual(['Name0', 'Name1']);
    expect(compared).toBeLessThan(300_000);
  });
});

function counts(text: string): { [rule: string]: number } {
  const found: { [rule: string]: number } = {};
  for (const { rule } of lint(text, spec, { kind: 'template' }).diagnostics) found[rule] = (found[rule] ?? 0) + 1;
  return found;
}

function section(name: string, size: number, line: (index: number) => string): string {
  return `${name}:\n${Array.from({ length: size }, (_, index) => `  ${line(index)}\n`).join('')}`;
}

const group = (index: number, other: number) =>
  `R${index}: {Type: 'ALIYUN::ECS::SecurityGroup', Properties: {SecurityGroupName: {Ref: R${other}}}}`;

function chain(size: number): string {
  return `${head}${section('Resources', size, (i) => group(i, i + 1))}  R${size}: {Type: 'ALIYUN::ECS::VPC'}\n`;
}

function circle(size: number): string {
  return head + section('Resources', size, (i) => group(i, (i + 1) % size));
}

function conditions(size: number): string {
  const all = section('Conditions', size, (i) => `C${i}: {'Fn::Not': C${i + 1}}`);
  return `${head}${all}  C${size}: true\nOutputs:\n  O: {Value: 1, Condition: C0}\n`;
}

function locals(size: number): string {
  const all = section('Locals', size, (i) => `L${i}: {Value: {Ref: L${i + 1}}}`);
  return `${head}${all}  L${size}: {Value: x}\nOutputs:\n  O: {Value: {Ref: L0}}\n`;
}

/** A chain of locals of which each is used by a resource. */
function pasted(size: number): string {
  const uses = section(
    'Resources',
    size,
    (i) => `R${i}: {Type: 'ALIYUN::ECS::VPC', Properties: {VpcName: {Ref: L${i}}}}`,
  );
  return locals(size) + uses;
}

function oneLine(size: number): string {
  const resources = Array.from(
    { length: size },
    (_, i) => `"R${i}":{"Type":"ALIYUN::ECS::VPC","Properties":{"VpcName":{"Ref":"ALIYUN::Region"}}}`,
  );
  return `{"ROSTemplateFormatVersion":"2015-09-01","Resources":{${resources.join(',')}}}`;
}

function deep(open: string, close: string, depth: number): string {
  return `${head}Outputs:\n  O: {Value: ${open.repeat(depth)}x${close.repeat(depth)}}\n`;
}

function wrongNames(size: number): string {
  const parameters = section('Parameters', size, (i) => `Right${i}: {Type: String}`);
  return head + parameters + section('Outputs', size, (i) => `O${i}: {Value: {Ref: Wrong${i}}}`);
}

function placeholders(size: number): string {
  const names = Array.from({ length: size }, () => '${ALIYUN::Region}');
  return `${head}Outputs:\n  O: {Value: !Sub "${names.join(' ')}"}\n`;
}

function read(text: string): Template {
  const document = parse('x.yml', text, tags);
  return readTemplate(document, document.root as MapNode, spec);
}

/** How often a template is asked what a reference means. */
function targetsAsked(text: string, work: (template: Template) => Iterable<unknown>): number {
  const template = read(text);
  let asked = 0;
  const counting: Template = Object.create(template, {
    target: {
      value: (...args: Parameters<Template['target']>) => {
        asked += 1;
        return template.target(...args);
      },
    },
    localNeeds: {
      get: () => {
        asked += template.references.length;
        return template.localNeeds;
      },
    },
  });
  for (const _ of work(counting));
  return asked;
}

/** Each node needs the next one, the last one that with the given number; a number beyond them is no node. */
function linked(size: number, last: number): Graph {
  const nodes = Array.from({ length: size }, (_, index) => `N${index}`);
  const edges = nodes.map((from, index): Edge => {
    const to = index === size - 1 ? (last < size ? 'N0' : 'Nothing') : `N${index + 1}`;
    return { from, to, span: { start: 0, end: 0 }, via: 'Ref', branch: false };
  });
  return graphOf(nodes, edges);
}

/** How often the edges of a node are looked up on the way to the circles, with the same few starts for every size. */
function edgesRead({ nodes, edges }: Graph): number {
  let reads = 0;
  const counting = new Map(edges);
  counting.get = (node) => {
    reads += 1;
    return edges.get(node) as Edge[];
  };
  for (const _ of cyclesOf({ nodes, edges: counting }));
  return reads;
}

/** How often a whole lint asks for a resource type. */
function typesAsked(size: number): number {
  let asked = 0;
  const counting = {
    ...spec,
    resourceType: (name: string) => {
      asked += 1;
      return spec.resourceType(name);
    },
  };
  lint(chain(size), counting, { kind: 'template' });
  return asked;
}

/** How many entries are looked at to find the last one of a map. */
function stepsToPlace(size: number): number {
  const { root } = parse(
    'x.yml',
    section('Resources', size, (i) => `R${i}: x`),
    tags,
  );
  const resources = (root as MapNode).entries[0]?.value as MapNode;
  let steps = 0;
  const entries = new Proxy(resources.entries, {
    get(target, key) {
      steps += 1;
      return Reflect.get(target, key);
    },
  });
  pathAt({ ...resources, entries }, resources.end - 1);
  return steps;
}
