/** A type that does not exist under this product, where the right one is well known. */

import { contentSpan } from '../functions/argument.ts';
import { typeFamily } from '../model/type-family.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly type: string; readonly right: string }, 'template'>({
  id: 'mistaken-type',
  on: 'template',
  severity: 'warning',
  rosError: { code: 'StackValidationFailed', message: ({ type }) => `Unknown resource Type : ${type}.` },
  summary: { en: 'A resource has a type that is known under another name.', 'zh-cn': '资源类型应使用另一个名称。' },
  why: {
    en: 'The type looks right and does not exist; ROS answers that it is unknown.',
    'zh-cn': '该类型看似正确但不存在,ROS 会返回未知类型。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::VPC::VPC
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
`,
  message: {
    en: ({ type, right }) => `${quote(type)} does not exist; did you mean ${quote(right)}?`,
    'zh-cn': ({ type, right }) => `${quote(type)} 不存在;是否想写 ${quote(right)}?`,
  },
  *check(template, { spec }) {
    for (const { body } of template.symbols.resource.values()) {
      const node = body && valueIn(body, 'Type');
      const type = textOf(node) ?? '';
      const right = spec.mistakenType?.(type);
      // Types of other services have a rule of their own.
      if (node?.kind !== 'scalar' || right === undefined || typeFamily(type, spec) === undefined) continue;
      yield { span: contentSpan(node), data: { type, right }, fixes: [replaceValueText(node, right)] };
    }
  },
});
