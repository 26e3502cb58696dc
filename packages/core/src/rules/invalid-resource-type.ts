/** A `Type` that no resource type can have. */
import { textOf, valueIn } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly type: string;
  readonly near: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-resource-type',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ type }) => `Unknown resource Type : ${type}.` },
  summary: { en: 'The name of a resource type has a form that no type has.', 'zh-cn': '资源类型名称的格式无效。' },
  why: {
    en: 'ROS creates ALIYUN:: and DATASOURCE:: types, Custom:: resources and MODULE:: modules; it refuses everything else, types of CloudFormation among it.',
    'zh-cn':
      'ROS 支持 ALIYUN::、DATASOURCE::、Custom:: 和 MODULE:: 类型,其他类型(包括 CloudFormation 的类型)会被拒绝。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: AWS::EC2::VPC
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
`,
  message: {
    en: ({ type, near }) =>
      `${quote(type)} is no form of a resource type${near ? didYouMean(near) : '; expected ALIYUN::Product::Resource'}`,
    'zh-cn': ({ type, near }) =>
      `${quote(type)} 不是有效的资源类型${near ? didYouMeanZh(near) : ';应为 ALIYUN::产品::资源'}`,
  },
  *check(template, { spec }) {
    const forms = spec.grammar.typeForms.map(({ pattern, family }) => ({ pattern: new RegExp(pattern), family }));
    for (const { body } of template.symbols.resource.values()) {
      const node = body && valueIn(body, 'Type');
      const type = textOf(node);
      if (node?.kind !== 'scalar' || type === undefined || type === '') continue;
      const form = forms.find(({ pattern }) => pattern.test(type));
      const isLong = form?.family === 'custom' && type.length > spec.grammar.limits.typeName;
      if (form !== undefined && !isLong) continue;
      const near =
        spec.mistakenTypes?.[type] ?? (form === undefined ? nearest(type, spec.names('resourceType')) : undefined);
      yield { span: node, data: { type, near }, fixes: near === undefined ? [] : [replaceValueText(node, near)] };
    }
  },
});
