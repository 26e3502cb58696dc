/** The registry against the tables of the service: names, tags, contexts, arguments, references and results. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../packages/core/src/functions/function.ts';
import { functionNamed, functions, tags } from '../../packages/core/src/functions/index.ts';
import {
  any,
  integer,
  list,
  map,
  nothing,
  number,
  oneOf,
  type Shape,
  string,
} from '../../packages/core/src/shape/shape.ts';
import { languages } from '../../packages/core/src/text/language.ts';
import { misfitsIn, referencesIn, returnsOf } from '../support/calls.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Facts 6.1. */
const names = [
  'Ref',
  ...words(`Add And Any Avg Base64 Base64Decode Base64Encode Calculate Cidr Contains EachMemberIn Equals FindInMap FormatTime
    GetAZs GetAtt GetJsonValue GetStackOutput If Indent Index Join Jq Length ListMerge MarketplaceImage MatchPattern Max
    MemberListToMap MergeMap MergeMapToList Min Not Or Replace ResourceFacade Select SelectMapList Split Str Sub
    TransformNamespace`).map((name) => `Fn::${name}`),
];

/** Facts 6.2: the tables of the service. */
const logic = words('Fn::Equals Fn::And Fn::Or Fn::Not');
const roots = [...logic, 'Ref', 'Fn::FindInMap'];
const extended = words(`Select Join Split Replace Base64Encode Base64Decode MemberListToMap If ListMerge GetJsonValue
  MergeMapToList SelectMapList Add Avg Str Calculate Max Min Jq Length GetAZs Index FormatTime Any Contains EachMemberIn
  MatchPattern TransformNamespace Indent Cidr MergeMap`).map((name) => `Fn::${name}`);
const tables: { readonly [name in Context]: readonly string[] } = {
  value: names.filter((name) => !logic.includes(name)),
  conditionRoot: roots,
  condition: [...roots, ...extended],
  rule: [...roots, ...extended],
  count: ['Ref', 'Fn::FindInMap', ...extended],
};

describe('registry', () => {
  test('has the 43 functions of the service', () => {
    expect(names).toHaveLength(43);
    expect(functions.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  test.each(Object.keys(tables) as Context[])('knows which functions exist in the context %s', (context) => {
    const known = functions.filter(({ contexts }) => contexts.includes(context)).map(({ name }) => name);
    expect(known.sort()).toEqual([...tables[context]].sort());
  });

  test('counts 39 functions in values', () => {
    expect(tables.value).toHaveLength(39);
  });

  test('has a tag for each function, limited for two only', () => {
    expect([...tags.keys()].sort()).toEqual(names.map((name) => `!${name.replace('Fn::', '')}`).sort());
    const limited = [...tags]
      .filter(([, { kinds }]) => kinds.length < 3)
      .map(([tag, { kinds }]) => [tag, [...kinds].sort()]);
    expect(Object.fromEntries(limited)).toEqual({ '!Ref': ['scalar'], '!GetAtt': ['scalar', 'seq'] });
  });

  test('speaks both languages, in phrases and in whole sentences', () => {
    for (const { name, summary, doc } of functions) {
      for (const language of languages) {
        expect(summary[language], name).toMatch(/[^.。]$/);
        expect(doc[language], name).toMatch(language === 'en' ? /[.`]$/ : /。$/);
      }
      expect(summary['zh-cn'], name).not.toBe(summary.en);
    }
  });

  test('knows which functions no page describes', () => {
    expect(functions.filter(({ undocumented }) => undocumented).map(({ name }) => name)).toEqual([
      'Fn::Base64',
      'Fn::MemberListToMap',
      'Fn::MergeMap',
      'Fn::ResourceFacade',
      'Fn::TransformNamespace',
    ]);
  });

  test('finds by name, exactly', () => {
    expect(functionNamed('Fn::GetAZs')?.name).toBe('Fn::GetAZs');
    expect(functionNamed('Fn::getazs')).toBeUndefined();
    expect(functionNamed('constructor')).toBeUndefined();
  });
});

/** Arguments that the service takes; none may be doubted. */
const accepted = `Fn::Add: [1, 2.5]
Fn::Add: [[1], {Fn::GetAZs: ''}, null]
Fn::Add: {Ref: Numbers}
Fn::And: [A, {Condition: B}, {Fn::Equals: [1, 2]}]
Fn::Any: [{Fn::Contains: [[a], a]}, {Ref: Flag}]
Fn::Avg: [1, [1, '2.5', {Ref: Number}]]
Fn::Base64Encode: null
Fn::Base64Encode: {Fn::Sub: 'a'}
Fn::Calculate: ['{0} + {1} * 2', 1, [1, {Ref: Number}]]
Fn::Calculate: ['1 + 2', 0]
Fn::Calculate: ['{0} // 3', 0, {Fn::Length: a}]
Fn::Cidr: [192.168.0.0/16, 4, 8]
Fn::Cidr: [{Ref: Block}, {Ref: Count}, 8]
Fn::Contains: [[a, b], a]
Fn::EachMemberIn: [{Ref: List}, [a, b]]
Fn::Equals: ['', null]
Fn::FindInMap: [Map, {Ref: ALIYUN::Region}, key]
Fn::FormatTime: '%Y'
Fn::FormatTime: ['%Y', Asia/Shanghai]
Fn::GetAZs: ''
Fn::GetAtt: [Server, InstanceId]
Fn::GetJsonValue: [key, '{"key": 1}']
Fn::GetJsonValue: [key, {key: 1}]
Fn::GetStackOutput: [stack, Output, cn-hangzhou]
Fn::If: [Condition, {Ref: ALIYUN::NoValue}, [1]]
Fn::If: [{Condition: A}, 1, 2]
Fn::If: [[A], 1, 2]
Fn::Indent: [text, 2, 4, true]
Fn::Index: [a, [a, b]]
Fn::Join: ['', [a, 1, true, null, {Ref: A}]]
Fn::Join: ['', {Fn::Split: [',', 'a,b']}]
Fn::Jq: [First, '.a', {a: 1}]
Fn::Jq: [All, '.[]', '[1]']
Fn::Length: [1, 2]
Fn::Length: text
Fn::ListMerge: [[1], {Ref: List}, null]
Fn::ListMerge: []
Fn::MarketplaceImage: cmjj00045247
Fn::MatchPattern: ['a+', {Ref: Text}]
Fn::Max: [1, 2.5, {Ref: Number}]
Fn::Max: []
Fn::MergeMap: [{a: 1}, {Ref: Map}]
Fn::MergeMapToList: [{a: [1]}, {b: null}, {Ref: Map}]
Fn::Not: A
Fn::Not: {Fn::Equals: [1, 2]}
Fn::Not: {Condition: A}
Fn::Or: [A, B, C, D, E, F, G, H, I, J, K]
Fn::Replace: [{a: {Ref: A}, b: 1}, {Fn::Join: ['', [a]]}]
Fn::Select: [0, [a]]
Fn::Select: ['1:2', {Ref: List}, none, not found]
Fn::Select: [key, {key: value}, null, null]
Fn::SelectMapList: [key, [{key: 1}, null]]
Fn::Split: [',', {Ref: Text}]
Fn::Str: {a: 1}
Fn::Sub: ['\${a}', {a: {Ref: B}}]
Fn::TransformNamespace: [Condition, Module, [A]]
Ref: null
Ref: A`.split('\n');

test.each(accepted)('takes %s', (text) => {
  expect(misfitsIn(text)).toEqual([]);
});

/** Arguments that the service refuses, with the place of the fault. */
const refused: readonly (readonly [text: string, ...misfits: string[]])[] = [
  ['Fn::Add: [1]', 'count [1]'],
  ['Fn::Add: [1, a]', 'kind a'],
  ['Fn::And: [A]', 'count [A]'],
  ['Fn::And: A', 'kind A'],
  ['Fn::Any: true', 'kind true'],
  ['Fn::Avg: [1.5, [1]]', 'kind 1.5'],
  ['Fn::Avg: [1, []]', 'count []'],
  ['Fn::Base64Encode: 12', 'kind 12'],
  ['Fn::Base64Decode: [a]', 'kind [a]'],
  ['Fn::Calculate: [{Ref: A}, 1]', 'literal {Ref: A}'],
  ["Fn::Calculate: ['1', 1.5]", 'kind 1.5'],
  ['Fn::Cidr: [10.0.0.0/8, 257, 8]', 'range 257'],
  ['Fn::Cidr: [10.0.0.0/8, 2, 33]', 'range 33'],
  ['Fn::Contains: [a, [a]]', 'kind a'],
  ['Fn::EachMemberIn: [[a], a]', 'kind a'],
  ['Fn::Equals: [1]', 'count [1]'],
  ['Fn::FindInMap: [Map, a]', 'count [Map, a]'],
  ['Fn::FormatTime: 12', 'kind 12'],
  ['Fn::GetAZs: [cn-hangzhou]', 'kind [cn-hangzhou]'],
  ['Fn::GetAtt: Server.Ip', 'kind Server.Ip'],
  ['Fn::GetJsonValue: [{Ref: Key}, a]', 'literal {Ref: Key}'],
  ["Fn::GetJsonValue: [key, ['a']]", "kind ['a']"],
  ['Fn::GetStackOutput: [stack]', 'count [stack]'],
  ['Fn::If: [A, 1]', 'count [A, 1]'],
  ['Fn::If: [1, 1, 2]', 'kind 1'],
  ["Fn::Indent: [text, '2']", "kind '2'"],
  ['Fn::Indent: [text, 21]', 'range 21'],
  ['Fn::Indent: [text, 2, 5]', 'range 5'],
  ['Fn::Index: [a, a]', 'kind a'],
  ["Fn::Join: ['', [1.5]]", 'kind 1.5'],
  ["Fn::Join: ['', text]", 'kind text'],
  ["Fn::Join: ['', [{Fn::Split: [',', a]}, b]]", "kind {Fn::Split: [',', a]}"],
  ["Fn::Jq: [first, '.', {}]", 'allowed first'],
  ["Fn::Jq: [{Ref: A}, '.', {}]", 'literal {Ref: A}'],
  ['Fn::Length: 12', 'kind 12'],
  ['Fn::ListMerge: [a]', 'kind a'],
  ["Fn::MarketplaceImage: ''", "length ''"],
  ['Fn::MatchPattern: [a, 1]', 'kind 1'],
  ["Fn::Max: ['1']", "kind '1'"],
  ['Fn::Min: 1', 'kind 1'],
  ['Fn::MergeMap: [{}]', 'count [{}]'],
  ['Fn::MergeMapToList: {Ref: A}', 'literal {Ref: A}'],
  ['Fn::MergeMapToList: [{a: b}]', 'kind b'],
  ['Fn::Not: null', 'kind null'],
  ['Fn::Not: [A, B]', 'count [A, B]'],
  ['Fn::Replace: [{Ref: A}, a]', 'literal {Ref: A}'],
  ['Fn::Replace: [{a: [b]}, a]', 'kind [b]'],
  ['Fn::Select: [0]', 'count [0]'],
  ['Fn::Select: [1.5, [a]]', 'kind 1.5'],
  ['Fn::Select: [0, [a], b, {Ref: C}]', 'literal {Ref: C}'],
  ['Fn::SelectMapList: [key, [a]]', 'kind a'],
  ["Fn::Split: ['', a]", "length ''"],
  ['Fn::Split: [1, a]', 'kind 1'],
  ['Fn::Sub: [a, {}, b]', 'count [a, {}, b]'],
  ['Fn::TransformNamespace: [Other, a, b]', 'allowed Other'],
];

test.each(refused)('refuses %s', (text, ...misfits) => {
  expect(misfitsIn(text)).toEqual(misfits);
});

const naming: readonly (readonly [text: string, ...references: string[]])[] = [
  ['Ref: A', 'ref A'],
  ['!Ref "A"', 'ref A'],
  ['Ref: [A]'],
  ['Fn::GetAtt: [A, b.c]', 'attribute A .b.c'],
  ['!GetAtt A.b', 'attribute A .b'],
  ['!GetAtt "A.b"', 'attribute A .b'],
  ['!GetAtt A.Outputs.b', 'attribute A .Outputs.b'],
  ['Fn::GetAtt: [{Ref: A}, b]'],
  ['Fn::FindInMap: [M, a, {Ref: B}]', 'mapping M [a]'],
  ['Fn::If: [A, 1, 2]', 'condition A'],
  ['Fn::If: [{Condition: A}, 1, 2]', 'condition A'],
  ['Fn::If: [[A], 1, 2]', 'condition A'],
  ['Fn::And: [A, {Condition: B}, {Fn::Equals: [C, D]}, true]', 'condition A', 'condition B'],
  ["Fn::Or: [A, 'B']", 'condition A', 'condition B'],
  ['Fn::Not: A', 'condition A'],
  ['Fn::Not: [A]', 'condition A'],
  ['Fn::Not: {Fn::Or: [A, B]}'],
  ["Fn::Sub: '${a} ${A.b} ${!c}'", 'sub a', 'attribute A .b'],
  ["Fn::Sub: ['${a} ${b}', {a: 1}]", 'sub b'],
  ['Fn::TransformNamespace: [Condition, M, [A]]'],
  ['Fn::GetStackOutput: [A, B]'],
];

test.each(naming)('%s names what it names', (text, ...references) => {
  expect(referencesIn(text)).toEqual(references);
});

const yielding: readonly (readonly [text: string, shape: Shape])[] = [
  ['Fn::Add: [1, 2]', number()],
  ['Fn::Add: [[1], [2]]', list(any())],
  ['Fn::Add: [{Ref: A}, {}]', map(any())],
  ['Fn::Add: {Ref: A}', any()],
  ['Fn::Calculate: [a, 1]', number()],
  ['Fn::Cidr: [a, 1, 1]', list(string())],
  ['Fn::GetAZs: a', list(string())],
  ['Fn::GetJsonValue: [a, b]', oneOf(string(), nothing())],
  ['Fn::If: [A, 1, a]', oneOf(integer(), string())],
  ['Fn::Jq: [All, ., a]', list(any())],
  ['Fn::Jq: [First, ., a]', any()],
  ['Fn::Length: a', integer({ minimum: 0 })],
  ['Fn::ListMerge: [{Fn::Split: [a, b]}, {Fn::GetAZs: a}]', list(oneOf(string(), string()))],
  ['Fn::ListMerge: [{Ref: A}]', list(any())],
  ["Fn::Select: [0, {Fn::Split: [',', a]}]", string()],
  ["Fn::Select: ['-1', {Fn::Split: [',', a]}]", string()],
  ["Fn::Select: ['0:2', {Fn::Split: [',', a]}]", list(string())],
  ["Fn::Select: [{Ref: A}, {Fn::Split: [',', a]}]", any()],
  ['Fn::Select: [1, [a, 2]]', integer()],
  ['Fn::Select: [-1, [a, 2]]', integer()],
  ['Fn::Select: [2, [a, 2]]', string()],
  ['Fn::Select: [2, [a, 2], 3]', integer()],
  ['Fn::Select: [0, [{Ref: A}, 2]]', any()],
  ['Fn::Select: [a, {a: 2}]', integer()],
  ['Fn::Select: [b, {a: 2}]', string()],
  ["Fn::Select: [0, {Fn::GetAZs: ''}, 1]", oneOf(string(), integer())],
  ['Fn::Select: [0, {Ref: Zones}]', string()],
  ['Fn::Split: [a, b]', list(string())],
  ['Fn::Str: 1', string()],
  ['Ref: Zones', list(string())],
];

test.each(yielding)('%s yields a known shape', (text, shape) => {
  const named = { Zones: list(string()) };
  const shown = returnsOf(text, named);
  expect(shown).toEqual(shape);
});
