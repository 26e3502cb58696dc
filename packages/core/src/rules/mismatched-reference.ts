/** An identifier of one kind of thing where that of another is wanted. */
import type { Declaration } from '../model/symbols.ts';
import type { Identifier, Spec } from '../spec/spec.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { propertyName } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly property: string;
  readonly wanted: Text;
  readonly given: Text;
  readonly near: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'mismatched-reference',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A property that names one kind of thing gets the ID of another kind.',
    'zh-cn': '属性引用了另一种资源的 ID。',
  },
  why: {
    en: 'The product does not find what the property names, and the stack fails while it is created.',
    'zh-cn': '产品找不到该属性引用的资源,资源栈创建失败。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: VSwitch
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock: 10.0.0.0/24
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: Vpc
`,
  message: {
    en: ({ property, wanted, given, near }) =>
      `${quote(property)} gets ${given.en}; expected ${wanted.en}${didYouMean(near)}`,
    'zh-cn': ({ property, wanted, given, near }) =>
      `${quote(property)} 引用了${given['zh-cn']};应为${wanted['zh-cn']}${didYouMeanZh(near)}`,
  },
  *check(template, { spec }) {
    const { identifiers = [] } = spec;
    if (template.kind !== 'plain' || identifiers.length === 0) return;
    for (const [node, reference] of template.wholeReferences) {
      // What another function does with it is not known.
      const outer = reference.call?.outer;
      if (outer !== undefined && !reference.branch) continue;
      const property = propertyName(node);
      const wanted = property === undefined ? undefined : thingCalled(property, identifiers);
      const target = wanted && template.target(reference);
      if (property === undefined || wanted === undefined || target?.kind !== 'resource') continue;
      const { attribute } = reference;
      const given = attribute ? thingCalled(attribute.name, identifiers) : thingOf(target, identifiers, spec);
      if (given === undefined || given === wanted) continue;
      const right = [...template.symbols.resource.values()].filter(
        (each) => thingOf(each, identifiers, spec) === wanted,
      );
      const near = attribute === undefined && right.length === 1 ? right[0]?.name : undefined;
      yield {
        span: attribute?.span ?? reference.span,
        data: { property, wanted: wanted.thing, given: given.thing, near },
        fixes: suggest(reference.span, near),
      };
    }
  },
});

/** The things whose identifiers such a property or attribute holds. */
function thingCalled(name: string, identifiers: readonly Identifier[]): Identifier | undefined {
  return identifiers.find(({ names }) => names.some((end) => name.endsWith(end)));
}

function thingOf({ body }: Declaration, identifiers: readonly Identifier[], spec: Spec): Identifier | undefined {
  const type = textOf(body && valueIn(body, 'Type')) ?? '';
  return spec.resourceType(type) && identifiers.find(({ types }) => types.includes(type));
}
