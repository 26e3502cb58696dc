/** A resource type of the right form that nobody knows. */

import { contentSpan } from '../functions/argument.ts';
import { typeFamily } from '../model/type-family.ts';
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
  id: 'unknown-resource-type',
  on: 'template',
  severity: 'warning',
  rosError: { code: 'StackValidationFailed', message: ({ type }) => `Unknown resource Type : ${type}.` },
  summary: { en: 'A resource has a type that no source knows.', 'zh-cn': '资源类型未知。' },
  why: {
    en: 'ROS refuses the stack when it does not know the type either. It is a warning because a type may be newer than the lists of this linter.',
    'zh-cn': '如果 ROS 也不支持该类型,将拒绝创建资源栈。由于可能是新发布的类型,因此只是警告。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::Vpcs
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
`,
  message: {
    en: ({ type, near }) => `${quote(type)} is no known resource type${didYouMean(near)}`,
    'zh-cn': ({ type, near }) => `${quote(type)} 不是已知的资源类型${didYouMeanZh(near)}`,
  },
  *check(template, { spec }) {
    if (template.kind !== 'plain') return;
    for (const { body } of template.symbols.resource.values()) {
      const node = body && valueIn(body, 'Type');
      const type = textOf(node);
      if (node?.kind !== 'scalar' || type === undefined || spec.resourceType(type) !== undefined) continue;
      // Other forms and names that are often confused have rules of their own; custom types and modules are anybody's.
      if (typeFamily(type, spec) !== 'cloud') continue;
      if (spec.mistakenType?.(type) !== undefined) continue;
      const near = nearest(type, spec.names('resourceType'));
      yield {
        span: contentSpan(node),
        data: { type, near },
        fixes: near === undefined ? [] : [replaceValueText(node, near)],
      };
    }
  },
});
