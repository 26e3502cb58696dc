/** Breakages of values: a text of a property gives way to a call that is wrong in one way. */

import type { Template } from '../../packages/core/src/model/template.ts';
import type { RosErrorCode } from '../../packages/core/src/rules/rule.ts';
import { type ScalarNode, valueIn } from '../../packages/core/src/syntax/node.ts';
import { type Kind, mapIn, replaceValue, type Subject } from './mutant.ts';
import type { Random } from './random.ts';

const failed = ['StackValidationFailed'] as const;
const unknown = ['InvalidTemplateReference'] as const;
const nothing = ['none'] as const;

/** Names of the template, for calls that are right but for one thing. */
interface Names {
  readonly parameter: string;
  readonly resource: string;
  readonly condition: string;
}

type Wrong = string | ((names: Names) => string);

const wrongs: readonly (readonly [name: string, codes: readonly (RosErrorCode | 'none')[], value: Wrong])[] = [
  ['Ref of nothing', unknown, '{"Ref": "«Nothing At All»"}'],
  ['Ref of a pseudo parameter of another service', unknown, '{"Ref": "«AWS::Region»"}'],
  ['Ref of a number', failed, '{"Ref": «5»}'],
  ['Fn::GetAtt of nothing', unknown, '{"Fn::GetAtt": ["«NothingAtAll»", "Id"]}'],
  ['Fn::GetAtt of a parameter', unknown, ({ parameter }) => `{"Fn::GetAtt": ["«${parameter}»", "Id"]}`],
  ['Fn::GetAtt with one item', failed, ({ resource }) => `{«"Fn::GetAtt"»: ["${resource}"]}`],
  ['Fn::GetAtt as text', failed, ({ resource }) => `{"Fn::GetAtt": "«${resource}.Id»"}`],
  ['unknown name in a branch', unknown, ({ condition }) => `{"Fn::If": ["${condition}", "a", {"Ref": "«Nothing»"}]}`],
  ['unknown condition', unknown, '{"Fn::If": ["«Nothing»", "a", "b"]}'],
  ['comparison inside Fn::If', failed, '{"Fn::If": [{«"Fn::Equals"»: [{"Ref": "ALIYUN::Region"}, "b"]}, "a", "b"]}'],
  ['Fn::If with two items', failed, ({ condition }) => `{«"Fn::If"»: ["${condition}", "a"]}`],
  ['comparison as a value', failed, '{«"Fn::Equals"»: [{"Ref": "ALIYUN::Region"}, "a"]}'],
  ['Fn::Join with three items', failed, '{«"Fn::Join"»: ["-", "a", "b"]}'],
  ['Fn::Join of text', failed, '{"Fn::Join": ["-", "«text»"]}'],
  ['Fn::Join of a map', failed, '{"Fn::Join": ["-", ["a", «{"b": "c"}»]]}'],
  ['Fn::Split with a call as delimiter', failed, '{"Fn::Split": [«{"Ref": "ALIYUN::Region"}», "a"]}'],
  ['Fn::Split of a list', failed, '{"Fn::Split": [",", «["a"]»]}'],
  ['Fn::Select of text', failed, '{"Fn::Select": [0, "«text»"]}'],
  ['Fn::Select with a word as index', failed, '{"Fn::Select": ["«first»", ["a", "b"]]}'],
  ['Fn::FindInMap with a default', failed, '{"Fn::FindInMap": ["Broken", "a", "b", "«c»"]}'],
  ['Fn::FindInMap of nothing', unknown, '{"Fn::FindInMap": ["«Nothing»", "a", "b"]}'],
  ['Fn::Length of a number', failed, '{"Fn::Length": «5»}'],
  ['Fn::Base64Decode of no Base64', failed, '{"Fn::Base64Decode": "«%%%»"}'],
  ['Fn::Calculate by zero', failed, '{"Fn::Calculate": ["1 / «0»", 0]}'],
  ['Fn::Jq in the wrong case', failed, '{"Fn::Jq": ["«first»", ".", {}]}'],
  ['Fn::Replace of a call', failed, '{"Fn::Replace": [«{"Ref": "ALIYUN::Region"}», "a"]}'],
  ['Fn::Cidr with too many', failed, '{"Fn::Cidr": ["10.0.0.0/16", «300», 8]}'],
  ['Fn::Add of one', failed, '{«"Fn::Add"»: [1]}'],
  ['Fn::Sub without a name', failed, '{"Fn::Sub": "a «${}» b"}'],
  ['Fn::Sub of nothing', unknown, '{"Fn::Sub": "a ${«Nothing»} b"}'],
  ['Fn::Sub with three items', failed, '{«"Fn::Sub"»: ["${ALIYUN::Region}", {}, "a"]}'],
  ['unknown function', failed, '{«"Fn::Jion"»: ["-", ["a", "b"]]}'],
  ['function of another service', failed, '{«"Fn::ImportValue"»: "a"}'],
  ['function in the wrong case', nothing, '{«"fn::Join"»: ["-", ["a", "b"]]}'],
  ['function beside other keys', nothing, '{«"Fn::Join"»: ["-", ["a", "b"]], "Other": 1}'],
  ['function that no template can call', failed, '{«"Fn::ResourceFacade"»: "Metadata"}'],
  ['ALIYUN::Index without a Count', unknown, '{"Ref": "«ALIYUN::Index»"}'],
  ['functions too deep', failed, `${'{"Fn::Str": '.repeat(20)}{«"Fn::Str"»: "a"}${'}'.repeat(20)}`],
];

export const valueKinds: readonly Kind[] = wrongs.map(([name, codes, value]) => ({
  name,
  codes,
  breakIn(subject, random) {
    const scalar = pickText(subject, random);
    const names = namesIn(subject.template, random);
    if (scalar === undefined || (typeof value !== 'string' && names === undefined)) return undefined;
    const newText = typeof value === 'string' ? value : value(names as Names);
    return { edits: [replaceValue(scalar, newText)] };
  },
}));

/** A text in one line that is a property of a resource without a Count; scripts and documents keep their own. */
export function pickText({ template, text }: Subject, random: Random): ScalarNode | undefined {
  const texts: ScalarNode[] = [];
  for (const { body } of template.symbols.resource.values()) {
    if (body === undefined || valueIn(body, 'Count') !== undefined) continue;
    const type = valueIn(body, 'Type');
    const known = type?.kind === 'scalar' ? template.spec.resourceType(type.raw)?.properties.fields : undefined;
    for (const { key, value } of mapIn(valueIn(body, 'Properties'))?.entries ?? []) {
      const kind = known?.[key.raw]?.shape.kind;
      const isWall =
        kind === 'template' || kind === 'foreign' || template.spec.grammar.scriptProperties.includes(key.raw);
      if (isWall || value.kind !== 'scalar' || typeof value.value !== 'string') continue;
      if (value.end > value.start && !text.slice(value.start, value.end).includes('\n')) texts.push(value);
    }
  }
  return random.pick(texts);
}

function namesIn({ symbols }: Template, random: Random): Names | undefined {
  const [parameter, resource, condition] = [symbols.parameter, symbols.resource, symbols.condition].map((names) =>
    random.pick([...names.keys()].filter((name) => /^\w+$/.test(name))),
  );
  if (parameter === undefined || resource === undefined || condition === undefined) return undefined;
  return { parameter, resource, condition };
}
