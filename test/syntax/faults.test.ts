/** The usual faults, in YAML and in JSON: each is told once, and every name and finding beside it stays. */
import { lint } from '@ros-lint/core';
import { describe, expect, test } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import { type Node, valueIn } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { contentEnd } from '../../packages/core/src/syntax/yaml/marks.ts';
import { miniSpec } from '../support/mini-spec.ts';

const yaml = `ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Before:
    Type: String
  Broken:
    Type: String
    Default: one
    AllowedValues:
      - one
      - two
  After:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcNam: x
      VpcName:
        Ref: Before
      Description:
        Ref: Nobody
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: Vpcc
Outputs:
  A:
    Value:
      Ref: Broken
  B:
    Value:
      Fn::Join: ['-', [{Ref: After}, {Ref: Unheard}]]
`;

const json = `{
  "ROSTemplateFormatVersion": "2015-09-01",
  "Parameters": {
    "Before": {
      "Type": "String"
    },
    "Broken": {
      "Type": "String",
      "Default": "one",
      "AllowedValues": [
        "one",
        "two"
      ]
    },
    "After": {
      "Type": "String"
    }
  },
  "Resources": {
    "Vpc": {
      "Type": "ALIYUN::ECS::VPC",
      "Properties": {
        "VpcNam": "x",
        "VpcName": { "Ref": "Before" },
        "Description": { "Ref": "Nobody" }
      }
    },
    "Group": {
      "Type": "ALIYUN::ECS::SecurityGroup",
      "Properties": {
        "VpcId": { "Ref": "Vpcc" }
      }
    }
  },
  "Outputs": {
    "A": { "Value": { "Ref": "Broken" } },
    "B": { "Value": { "Fn::Join": ["-", [{ "Ref": "After" }, { "Ref": "Unheard" }]] } }
  }
}
`;

/** What stands in the entry \`Broken\`, and what it becomes. */
type Fault = readonly [name: string, from: string, to: string];

const yamlFaults: readonly Fault[] = [
  ['unclosed quote', 'Default: one', 'Default: "one'],
  ['unclosed bracket', 'Default: one', 'Default: [one'],
  ['unclosed brace', 'Default: one', 'Default: {a: one'],
  ['tab indent', '    Default: one', '\tDefault: one'],
  ['bad indent', '    Default: one', '   Default: one'],
  ['missing colon', '  Broken:', '  Broken'],
  ['missing blank behind a dash', '- two', '-two'],
  ['stray character', 'Default: one', 'Default: @one'],
  ['unquoted colon', 'Default: one', 'Default: one: two'],
  ['bad escape', 'Default: one', 'Default: "\\d"'],
  ['doubled tag', 'Default: one', 'Default: !Ref !Sub one'],
  ['unknown tag', 'Default: one', 'Default: !Rfe one'],
  ['no-break space', '    Default: one', '\u00a0\u00a0\u00a0\u00a0Default: one'],
  ['conflict marker', '    Default: one\n', '<<<<<<< a\n    Default: one\n=======\n    Default: two\n>>>>>>> b\n'],
  ['comment of another language', 'Default: one', '// Default: one'],
  ['half-typed key', 'Default: one', 'Def'],
  ['NUL', 'Default: one', 'Default: \0one'],
  ['byte order mark in the middle', '    Default: one', '\ufeff    Default: one'],
];

const jsonFaults: readonly Fault[] = [
  ['unclosed quote', '"Default": "one",', '"Default": "one,'],
  ['unclosed quote of a key', '"Default": "one",', '"Default: "one",'],
  ['unclosed bracket', '        "two"\n      ]', '        "two"\n'],
  ['unclosed brace', '      ]\n    },', '      ]\n'],
  ['brace too many', '      ]\n    },', '      ]\n    }},'],
  ['missing brace', '"Broken": {', '"Broken":'],
  ['missing colon', '"Default": "one"', '"Default" "one"'],
  ['missing comma', '"Default": "one",', '"Default": "one"'],
  ['comma too many', '"Default": "one",', '"Default": "one",,'],
  ['stray character', '"Default": "one"', '"Default": @one'],
  ['bad escape', '"Default": "one"', '"Default": "\\d"'],
  ['wrong bracket', '        "two"\n      ]', '        "two"\n      }'],
  ['a second value', '"Default": "one"', '"Default": "one" "two"'],
  ['comment', '"Default": "one",', '"Default": "one", // one'],
  ['a colon too many', '"Default": "one"', '"Default":: "one"'],
  ['no-break space', '      "Default": "one"', '\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0"Default": "one"'],
  ['NUL', '"Default": "one"', '"Default": \0"one"'],
  ['byte order mark in the middle', '"Default": "one"', '"Default": \ufeff"one"'],
  [
    'conflict marker',
    '      "Default": "one",\n',
    '<<<<<<< a\n      "Default": "one",\n=======\n      "Default": "two",\n>>>>>>> b\n',
  ],
];

const names = { Parameters: ['After', 'Before'], Resources: ['Group', 'Vpc'], Outputs: ['A', 'B'] };

describe.each([
  ['YAML', yaml, yamlFaults],
  ['JSON', json, jsonFaults],
] as const)('%s', (_, healthy, faults) => {
  const before = findings(healthy);

  test('the healthy text has findings to keep', () => {
    expect(before).toEqual([
      'unknown-property VpcNam',
      'unknown-reference Nobody',
      'unknown-reference Unheard',
      'unknown-reference Vpcc',
    ]);
  });

  test.each(faults)('%s', (_name, from, to) => {
    const text = healthy.replace(from, () => to);
    const after = findings(text);
    expect(after.filter((each) => !each.startsWith('syntax-error'))).toEqual(before);
    expect(after.filter((each) => each.startsWith('syntax-error'))).toHaveLength(1);
    const { root } = parse('', text, tags);
    const found = Object.fromEntries(Object.keys(names).map((section) => [section, keysOf(root, section)]));
    expect(found).toEqual(names);
  });
});

function findings(text: string): string[] {
  const { diagnostics } = lint(text, miniSpec, { kind: 'template' });
  return diagnostics
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule} ${/^"(.*?)"/.exec(message)?.[1] ?? message}`)
    .sort();
}

function keysOf(root: Node | undefined, section: string): string[] {
  const map = root?.kind === 'map' ? valueIn(root, section) : undefined;
  const keys = map?.kind === 'map' ? map.entries.map(({ key }) => key.raw) : [];
  return keys.filter((key) => key !== 'Broken').sort();
}

test('the content of a line does not end before it begins', () => {
  expect(contentEnd('a: b  # c\n', 3)).toBe(4);
  expect(contentEnd('  \n', 2, 1)).toBe(2);
});
