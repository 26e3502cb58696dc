/** A resource type that was renamed, or that the service no longer offers. */
import { contentSpan } from '../functions/argument.ts';
import type { TypeStatus } from '../spec/spec.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly type: string;
  readonly status: TypeStatus;
}

export default defineRule<Data, 'template'>({
  id: 'deprecated-resource-type',
  on: 'template',
  severity: 'warning',
  tags: ['deprecated'],
  summary: {
    en: 'A resource has a type that was renamed, retired or deprecated.',
    'zh-cn': '资源类型已更名、下线或废弃。',
  },
  why: {
    en: 'What the type made can no longer be bought, or the type goes by another name today; old stacks may go on working.',
    'zh-cn': '该类型对应的产品已无法购买,或类型已更名;已有资源栈可能仍可使用。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Address:
    Type: ALIYUN::ECS::EIP
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Address:
    Type: ALIYUN::VPC::EIP
`,
  message: {
    en: ({ type, status: { kind, replacement } }) =>
      `${quote(type)} ${words[kind].en}${replacement === undefined ? '' : `; expected ${quote(replacement)}`}`,
    'zh-cn': ({ type, status: { kind, replacement } }) =>
      `${quote(type)} ${words[kind]['zh-cn']}${replacement === undefined ? '' : `;应为 ${quote(replacement)}`}`,
  },
  *check(template, { spec }) {
    for (const { body } of template.symbols.resource.values()) {
      const node = body && valueIn(body, 'Type');
      const type = textOf(node);
      const status = type === undefined ? undefined : spec.resourceType(type)?.status;
      if (node?.kind !== 'scalar' || type === undefined || status === undefined) continue;
      const fixes = status.replacement === undefined ? [] : [replaceValueText(node, status.replacement)];
      yield { span: contentSpan(node), data: { type, status }, fixes };
    }
  },
});

const words = {
  renamed: { en: 'was renamed', 'zh-cn': '已更名' },
  retired: { en: 'is no longer offered', 'zh-cn': '已下线' },
  deprecated: { en: 'should not be used any more', 'zh-cn': '已废弃' },
} as const;
