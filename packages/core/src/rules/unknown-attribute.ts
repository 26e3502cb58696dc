/** An attribute that the type of a resource does not have. */
import { textOf, valueIn } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { severityOf } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly resource: string;
  readonly name: string;
  readonly type: string;
  readonly near: string | undefined;
  readonly known: readonly string[];
}

export default defineRule<Data, 'template'>({
  id: 'unknown-attribute',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplateAttribute',
    message: ({ resource, name }) => `The Referenced Attribute (${resource} ${name}) is incorrect.`,
  },
  summary: {
    en: 'Fn::GetAtt, or ${Resource.Attribute} in a text, asks for an attribute that the type does not have.',
    'zh-cn': 'Fn::GetAtt 或 ${资源.属性} 引用了资源类型不存在的输出属性。',
  },
  why: {
    en: 'ROS refuses the template. Attributes are what a type yields once the resource exists; most properties are not among them.',
    'zh-cn': 'ROS 会拒绝模板。输出属性是资源创建后返回的值,大多数资源属性不在其中。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
Outputs:
  Id:
    Value: {'Fn::GetAtt': [Vpc, VpcID]}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
Outputs:
  Id:
    Value: {'Fn::GetAtt': [Vpc, VpcId]}
`,
  message: {
    en: ({ name, type, near, known }) =>
      `${quote(name)} is no attribute of ${type}${near || known.length > 4 ? didYouMean(near) : expected(known)}`,
    'zh-cn': ({ name, type, near, known }) =>
      `${quote(name)} 不是 ${type} 的输出属性${near || known.length > 4 ? didYouMeanZh(near) : expectedZh(known)}`,
  },
  *check(template, { spec }) {
    if (template.kind !== 'plain') return;
    for (const reference of template.references) {
      const { attribute } = reference;
      const target = attribute && template.target(reference);
      if (attribute === undefined || target?.kind !== 'resource' || target.body === undefined) continue;
      const type = spec.resourceType(textOf(valueIn(target.body, 'Type')) ?? '');
      if (type === undefined || type.openAttributes || Object.hasOwn(type.attributes, attribute.name)) continue;
      const known = Object.keys(type.attributes);
      const near = nearest(attribute.name, known);
      yield {
        span: attribute.span,
        data: { resource: target.name, name: attribute.name, type: type.name, near, known },
        severity: severityOf(type.freshness, 'error'),
        fixes: suggest(attribute.span, near),
      };
    }
  },
});

function expected(known: readonly string[]): string {
  if (known.length === 0) return ', which has none';
  return known.length === 1 ? `; expected ${list(known)}` : `; expected one of ${list(known)}`;
}

function expectedZh(known: readonly string[]): string {
  if (known.length === 0) return ',该类型没有输出属性';
  return known.length === 1 ? `;应为 ${listZh(known)}` : `;应为 ${listZh(known)} 之一`;
}
