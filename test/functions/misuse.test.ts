/** Literal arguments that a shape cannot judge: what is said about them, where, and what the fix makes of them. */
import { describe, expect, test } from 'vitest';
import { functions } from '../../packages/core/src/functions/index.ts';
import { fixedIn, found, misusesIn } from '../support/calls.ts';

/** A call, what is said about it, and the text after the fix. */
type Sample = readonly [text: string, misuse?: string, fixed?: string];

const samples: { readonly [name: string]: readonly Sample[] } = {
  'Fn::Add': [
    ['Fn::Add: [1, {Ref: A}, 2]'],
    ['Fn::Add: [1, [2]]', 'error [2]: a list cannot be added to a number; expected values of one kind'],
    [
      "Fn::Add: [{a: 1}, {Fn::Split: [',', a]}]",
      "error {Fn::Split: [',', a]}: a list cannot be added to a map; expected values of one kind",
    ],
    ["Fn::Add: [1, '2']", 'error \'2\': "2" is text; expected a number without quotes', 'Fn::Add: [1, 2]'],
    ['Fn::Add: [1, a]'],
  ],
  'Fn::Avg': [
    ["Fn::Avg: [1, [1, '1.5', ' 1e3 ', inf, {Ref: A}]]"],
    ['Fn::Avg: [1, [one]]', 'error one: "one" is not a number'],
    ['{"Fn::Avg": ["1", [1]]}', 'error "1": "1" is text; expected a number without quotes', '{"Fn::Avg": [1, [1]]}'],
  ],
  'Fn::Base64': [
    [
      '!Base64 text',
      'warning !Base64: "Fn::Base64" does not encode anything; expected "Fn::Base64Encode"',
      '!Base64Encode text',
    ],
    [
      '{"Fn::Base64": "text"}',
      'warning "Fn::Base64": "Fn::Base64" does not encode anything; expected "Fn::Base64Encode"',
      '{"Fn::Base64Encode": "text"}',
    ],
  ],
  'Fn::Base64Decode': [
    ['Fn::Base64Decode: 5L2g5aW9'],
    ['Fn::Base64Decode: |\n  YWJj\n  ZGVm\n'],
    ["Fn::Base64Decode: '{{resolve:oos:name}}'"],
    ['Fn::Base64Decode: YWJ', 'error YWJ: "YWJ" is not Base64; expected A-Z a-z 0-9 + / with its padding'],
    ['!Base64Decode /w==', 'error /w==: "/w==" does not stand for text; expected Base64 of UTF-8'],
  ],
  'Fn::Calculate': [
    ["Fn::Calculate: ['({0} + {1}) * -2 // 3 % {2}', 1, [1, 2, 3]]"],
    ["Fn::Calculate: ['{0}.{1} / 2', 1, [1, 2]]"],
    ["Fn::Calculate: ['{0} {1}', 1, [1, {Ref: A}]]"],
    ["Fn::Calculate: ['{}', 1, [1]]"],
    ["Fn::Calculate: ['{7}', 1, {Ref: List}]"],
    ["Fn::Calculate: ['1 / (2 - 1)', 1]"],
    ["Fn::Calculate: ['2 * max(1)', 1]", 'error max: "max" cannot stand here; expected numbers, + - * / %, ( ) or {0}'],
    ["Fn::Calculate: ['2 ** 3', 1]", 'error **: "**" cannot stand in an expression; powers are not supported'],
    ["Fn::Calculate: ['{0} + { 1 }', 1, [1, 2]]", 'error { 1 }: "{ 1 }" is not a placeholder; expected {0}, {1}, …'],
    ["Fn::Calculate: ['{0} + {1', 1, [1, 2]]", 'error {1: "{1" is not a placeholder; expected {0}, {1}, …'],
    ["Fn::Calculate: ['{0} + {2}', 1, [1, 2]]", 'error {2}: "{2}" has no value; the list behind the expression has 2'],
    ["Fn::Calculate: ['{0}', 1]", 'error {0}: "{0}" has no value; the list behind the expression has 0'],
    ["Fn::Calculate: ['1 + * 2', 1]", 'error *: "*" is out of place in the expression'],
    ["Fn::Calculate: ['(1 + 2', 1]", 'error (1 + 2: "(1 + 2" is not a complete expression'],
    ["Fn::Calculate: ['1 + 2)', 1]", 'error ): ")" is out of place in the expression'],
    ["Fn::Calculate: ['1.2.3', 1]", 'error .3: ".3" is out of place in the expression'],
    ["Fn::Calculate: ['{0} / 0', 1, [1]]", 'error 0: "0" is zero and nothing can be divided by it'],
    ["Fn::Calculate: ['1 % (2 - 2)', 1]", 'error (2 - 2): "(2 - 2)" is zero and nothing can be divided by it'],
    [
      "Fn::Calculate: ['1', '2']",
      'error \'2\': "2" is text; expected a number without quotes',
      "Fn::Calculate: ['1', 2]",
    ],
  ],
  'Fn::Cidr': [
    ['Fn::Cidr: [192.168.0.0/16, 256, 8]'],
    ['Fn::Cidr: [10.0.0.0/255.0.0.0, 4, 8]'],
    [
      'Fn::Cidr: [10.0.0.256/8, 4, 8]',
      'error 10.0.0.256/8: "10.0.0.256/8" is not an IPv4 block; expected such as 192.168.0.0/16',
    ],
    [
      "Fn::Cidr: ['fd00::/8', 4, 8]",
      'error \'fd00::/8\': "fd00::/8" is not an IPv4 block; expected such as 192.168.0.0/16',
    ],
    ['Fn::Cidr: [10.0.0.0/24, 5, 6]', 'error 5: "10.0.0.0/24" has room for 4 blocks of 6 host bits, not for 5'],
    ['Fn::Cidr: [10.0.0.0/24, 1, 16]', 'error 16: "10.0.0.0/24" has room for 0 blocks of 16 host bits, not for 1'],
  ],
  'Fn::Contains': [
    ['Fn::Contains: [[a], a]'],
    [
      'Fn::Contains: [a, [a, b]]',
      'error a: "a" stands in the place of the list; expected [list, value]',
      'Fn::Contains: [[a, b], a]',
    ],
  ],
  'Fn::FindInMap': [
    ['Fn::FindInMap: [M, a, b]'],
    [
      'Fn::FindInMap: [M, a, b, {DefaultValue: c}]',
      'error {DefaultValue: c}: "Fn::FindInMap" takes no default value; expected [mapping, firstKey, secondKey]',
      'Fn::FindInMap: [M, a, b]',
    ],
  ],
  'Fn::FormatTime': [
    ["Fn::FormatTime: ['%Y', Etc/GMT+8]"],
    ["Fn::FormatTime: ['%Y', GMT+0]"],
    ["Fn::FormatTime: ['%Y', UTC+8]", 'error UTC+8: "UTC+8" is not in the tz database; expected such as Asia/Shanghai'],
    [
      "Fn::FormatTime: ['%Y', Asia/Beijing]",
      'error Asia/Beijing: "Asia/Beijing" is not in the tz database; expected such as Asia/Shanghai',
    ],
  ],
  'Fn::GetAtt': [
    ['!GetAtt A.B'],
    ['Fn::GetAtt: A.B', 'error A.B: "A.B" is not split here; expected [resource, attribute]', 'Fn::GetAtt: [A, B]'],
    [
      '{"Fn::GetAtt": "A.Outputs.B"}',
      'error "A.Outputs.B": "A.Outputs.B" is not split here; expected [resource, attribute]',
      '{"Fn::GetAtt": ["A", "Outputs.B"]}',
    ],
    ['!GetAtt A', 'error A: "A" names no attribute; expected [resource, attribute]'],
  ],
  'Fn::GetJsonValue': [
    ['Fn::GetJsonValue: [a, \'{"a": NaN}\']'],
    ["Fn::GetJsonValue: [a, '']"],
    [
      "Fn::GetJsonValue: [a, '{a: 1}']",
      'error \'{a: 1}\': "{a: 1}" is not JSON; expected a text such as {"key": "value"}',
    ],
  ],
  'Fn::Indent': [
    ["Fn::Indent: [a, '2']", 'error \'2\': "2" is text; expected a number without quotes', 'Fn::Indent: [a, 2]'],
  ],
  'Fn::Index': [
    [
      'Fn::Index: [[a, b], a]',
      'error a: "a" stands in the place of the list; expected [value, list]',
      'Fn::Index: [a, [a, b]]',
    ],
  ],
  'Fn::Join': [
    ["Fn::Join: ['', {Fn::Split: [',', a]}]"],
    ["Fn::Join: ['', [{Ref: A}]]"],
    [
      "Fn::Join: ['', [{Fn::Split: [',', a]}]]",
      'error {Fn::Split: [\',\', a]}: "Fn::Split" yields a list inside the list; expected it in place of the list',
      "Fn::Join: ['', {Fn::Split: [',', a]}]",
    ],
    [
      "Fn::Join:\n  - ''\n  - - Fn::GetAZs: a\n",
      'error Fn::GetAZs: a: "Fn::GetAZs" yields a list inside the list; expected it in place of the list',
      "Fn::Join:\n  - ''\n  -   Fn::GetAZs: a\n",
    ],
  ],
  'Fn::Jq': [
    ["Fn::Jq: [First, '.a | $ENVOY', '[1]']"],
    ["Fn::Jq: [First, '.a + $ENV.HOME', {}]", 'error $ENV: "$ENV" cannot be read in a script; the service refuses it'],
    ["Fn::Jq: [First, '.a', 'a=1']", 'error \'a=1\': "a=1" is not JSON; expected a list, a map or a JSON text'],
  ],
  'Fn::MarketplaceImage': [
    ['Fn::MarketplaceImage: cmjj00045247'],
    [
      '!MarketplaceImage\n  Ref: Code\n',
      'warning Ref: Code: "Ref" is not resolved in time; expected a product code written out',
    ],
  ],
  'Fn::MatchPattern': [
    ["Fn::MatchPattern: ['^[]a-z^-]{2,}(?P<n>x|[^]])+?$', {Ref: A}]"],
    ["Fn::MatchPattern: ['(?x) [ # (', a]"],
    ["Fn::MatchPattern: ['a(b', a]", 'error (: "(" opens a group that is not closed'],
    ["Fn::MatchPattern: ['a)b', a]", 'error ): ")" closes a group that is not open'],
    ["Fn::MatchPattern: ['[]', a]", 'error [: "[" opens a set that is not closed'],
    ["Fn::MatchPattern: ['[z-a]', a]", 'error z-a: "z-a" is a range that runs backwards'],
    ["Fn::MatchPattern: ['*a', a]", 'error *: "*" has nothing to repeat'],
    ["Fn::MatchPattern: ['a|{2}', a]", 'error {2}: "{2}" has nothing to repeat'],
    ["Fn::MatchPattern: ['a**', a]", 'error *: "*" repeats what is repeated already'],
    ["Fn::MatchPattern: ['a{3,2}', a]", 'error {3,2}: "{3,2}" has a lower bound above the upper one'],
    ["Fn::MatchPattern: ['a\\', a]", 'error \\: "\\" stands at the end of the pattern and escapes nothing'],
  ],
  'Fn::Max': [['Fn::Max: ["5", 1]', 'error "5": "5" is text; expected a number without quotes', 'Fn::Max: [5, 1]']],
  'Fn::MergeMapToList': [
    ['Fn::MergeMapToList: [{a: [1], b: []}]'],
    ['Fn::MergeMapToList: [{a: [1], b: [2]}]', 'error b: "b" is a second key; expected a map of its own for each key'],
  ],
  'Fn::Min': [
    ["Fn::Min: ['-1.5']", 'error \'-1.5\': "-1.5" is text; expected a number without quotes', 'Fn::Min: [-1.5]'],
  ],
  'Fn::Replace': [
    [
      'Fn::Replace: [{80: a}, text]',
      'error 80: "80" is not text here; expected a key in quotes',
      "Fn::Replace: [{'80': a}, text]",
    ],
  ],
  'Fn::ResourceFacade': [
    [
      '!ResourceFacade Metadata',
      'error !ResourceFacade: "Fn::ResourceFacade" cannot be used in a template; only templates inside a provider can',
    ],
  ],
  'Fn::Select': [
    ["Fn::Select: ['::2', [a]]"],
    ["Fn::Select: [' -1 ', [a]]"],
    ['Fn::Select: [5, [a]]'],
    ['Fn::Select: [a, {Ref: A}]'],
    ["Fn::Select: [0, '']"],
    ['Fn::Select: [0, \'["a"]\']'],
    ['Fn::Select: [a, [b]]', 'error a: "a" is not an index; expected an integer or a slice such as 0:2'],
    [
      "Fn::Select: ['1:x', {Fn::Split: [',', a]}]",
      'error \'1:x\': "1:x" is not an index; expected an integer or a slice such as 0:2',
    ],
    ["Fn::Select: ['0:2:0', [b]]", 'error \'0:2:0\': "0:2:0" has a step of zero'],
    ['Fn::Select: [0, {a: b}]', 'error 0: "0" is a number; expected a key of the map, in quotes'],
    ["Fn::Select: [0, 'a,b']", 'error \'a,b\': "a,b" is neither a list nor a map; expected one, or one as JSON'],
  ],
  'Fn::Split': [
    ["Fn::Split: [',', {Ref: A}]"],
    ["Fn::Split: [',', [a]]", 'error [a]: a list needs no splitting; expected text'],
    [
      "Fn::Split: [',', {Fn::GetAZs: ''}]",
      'error {Fn::GetAZs: \'\'}: "Fn::GetAZs" yields a list; expected text to split',
    ],
  ],
  'Fn::Sub': [
    ["Fn::Sub: '${A} ${!1} $${B}'"],
    [
      "Fn::Sub: 'a ${1} b'",
      'error ${1}: "${1}" names nothing; expected a name, or "${!" to keep it as text',
      "Fn::Sub: 'a ${!1} b'",
    ],
    [
      'Fn::Sub: |\n  a\n  b ${ }\n',
      'error ${ }: "${}" names nothing; expected a name, or "${!" to keep it as text',
      'Fn::Sub: |\n  a\n  b ${! }\n',
    ],
    ["Fn::Sub: ['${a.b}', {a.b: 1}]", 'warning a.b: "a.b" can never be found; expected a name without a dot'],
    [
      "Fn::Sub: ['${a}', {1: 1}]",
      'error 1: "1" is not text here; expected a key in quotes',
      "Fn::Sub: ['${a}', {'1': 1}]",
    ],
  ],
};

/** A list around the condition of Fn::Not, in every form it can be written in. */
const lists: readonly (readonly [text: string, fixed: string])[] = [
  ['Fn::Not: [{Fn::Equals: [a, b]}]', 'Fn::Not: {Fn::Equals: [a, b]}'],
  ['Fn::Not: [Fn::Equals: [a, b]]', 'Fn::Not: {Fn::Equals: [a, b]}'],
  ['Fn::Not: [ !Equals [a, b], ]', 'Fn::Not: !Equals [a, b]'],
  ['!Not [!Equals [a, b]]', '!Not {Fn::Equals: [a, b]}'],
  ['!Not\n  - !Equals\n      - a\n      - b\n', '!Not\n    Fn::Equals:\n      - a\n      - b\n'],
  ['Fn::Not:\n- Fn::Equals:\n  - a\n  - b\n', 'Fn::Not:\n  Fn::Equals:\n  - a\n  - b\n'],
  ['Fn::Not:\n  # why\n  - !Or [A, B]\n', 'Fn::Not:\n  # why\n    !Or [A, B]\n'],
  ['{"Fn::Not": [{"Fn::Equals": ["a", "b"]}]}', '{"Fn::Not": {"Fn::Equals": ["a", "b"]}}'],
  ['Fn::Not: [true]', 'Fn::Not: true'],
];

describe.each(Object.entries(samples))('%s', (_name, each) => {
  test.each(each)('%s', (text = '', misuse, fixed) => {
    expect(misusesIn(text)).toEqual(misuse === undefined ? [] : [misuse]);
    expect(fixedIn(text)).toBe(fixed);
    if (fixed !== undefined) expect(misusesIn(fixed)).toEqual([]);
  });
});

describe('Fn::Not', () => {
  test.each(lists)('%s', (text, fixed) => {
    expect(found(text).map(({ severity }) => severity)).toEqual(['warning']);
    expect(misusesIn(text)[0]).toMatch(/always false; expected the condition itself$/);
    expect(fixedIn(text)).toBe(fixed);
    expect(misusesIn(fixed)).toEqual([]);
  });

  test('a list of one name is fine', () => {
    expect(misusesIn('Fn::Not: [Name]')).toEqual([]);
    expect(misusesIn('Fn::Not: {Fn::Equals: [a, b]}')).toEqual([]);
  });
});

test('every function that can be misused has samples', () => {
  const known = functions.filter(({ misuse }) => misuse !== undefined).map(({ name }) => name);
  expect([...Object.keys(samples), 'Fn::Not'].sort()).toEqual(known.sort());
});

test('messages are short, on one line and without a full stop', () => {
  const long = 'x'.repeat(300);
  const texts = Object.values(samples).flatMap((each) => each.map(([text]) => text));
  for (const text of [...texts, `Fn::GetJsonValue: [a, '${long}']`, `Fn::Select: ['${long}', [a]]`]) {
    for (const misuse of found(text)) {
      for (const message of Object.values(misuse.text) as string[]) {
        expect(message.length, message).toBeLessThanOrEqual(120);
        expect(message).not.toMatch(/[.。]$|\n/);
      }
    }
  }
});
