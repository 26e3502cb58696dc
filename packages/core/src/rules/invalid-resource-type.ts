/** A `Type` that no resource type can have. */

import { contentSpan } from '../functions/argument.ts';
import { typeFamily } from '../model/type-family.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import { nearestOfMany } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly type: string;
  readonly near: string | undefined;
  readonly problem: keyof typeof problems;
}

const problems = {
  form: {
    en: 'is no resource type; expected ALIYUN::Product::Resource',
    'zh-cn': '不是有效的资源类型;应为 ALIYUN::产品::资源',
  },
  long: { en: 'is too long; a custom type has 68 characters at most', 'zh-cn': '过长;自定义类型最多 68 个字符' },
  module: {
    en: 'is no module; expected MODULE::Org::Service::UseCase',
    'zh-cn': '不是有效的模块名称;应为 MODULE::组织::服务::用例',
  },
  serverless: {
    en: 'exists only in a template whose "Transform" is Serverless',
    'zh-cn': '仅存在于 "Transform" 为 Serverless 的模板中',
  },
} as const;

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
    en: ({ type, near, problem }) =>
      near ? `${quote(type)} is no resource type${didYouMean(near)}` : `${quote(type)} ${problems[problem].en}`,
    'zh-cn': ({ type, near, problem }) =>
      near ? `${quote(type)} 不是有效的资源类型${didYouMeanZh(near)}` : `${quote(type)} ${problems[problem]['zh-cn']}`,
  },
  *check(template, { spec }) {
    const { moduleForm, limits } = spec.grammar;
    const module = new RegExp(moduleForm);
    const nearName = nearestOfMany();
    const problemOf = (type: string): Data['problem'] | undefined => {
      const family = typeFamily(type, spec);
      if (family === undefined) return 'form';
      if (family === 'custom' && type.length > limits.typeName) return 'long';
      if (family === 'module' && !module.test(type)) return 'module';
      return family === 'serverless' && template.kind === 'plain' ? 'serverless' : undefined;
    };
    for (const { body } of template.symbols.resource.values()) {
      const node = body && valueIn(body, 'Type');
      const type = textOf(node);
      if (node?.kind !== 'scalar' || type === undefined || type === '') continue;
      const problem = problemOf(type);
      if (problem === undefined) continue;
      const near =
        problem === 'form'
          ? (spec.mistakenType?.(type) ?? nearName(type, () => spec.names('resourceType')))
          : undefined;
      yield {
        span: contentSpan(node),
        data: { type, near, problem },
        severity: problem === 'module' || problem === 'serverless' ? 'warning' : 'error',
        fixes: near === undefined ? [] : [replaceValueText(node, near)],
      };
    }
  },
});
