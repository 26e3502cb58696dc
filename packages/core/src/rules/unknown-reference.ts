/** A name that nothing in the template declares. */
import type { UseKind } from '../functions/function.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly kind: UseKind;
  readonly near: string | undefined;
  /** The declaration in which it is used. */
  readonly referencer: string;
}

const kinds: { readonly [Kind in UseKind]: { readonly en: string; readonly 'zh-cn': string } } = {
  ref: { en: 'parameter, resource or local', 'zh-cn': '参数、资源或局部变量' },
  sub: { en: 'parameter or resource', 'zh-cn': '参数或资源' },
  attribute: { en: 'resource', 'zh-cn': '资源' },
  dependsOn: { en: 'resource', 'zh-cn': '资源' },
  condition: { en: 'condition', 'zh-cn': '条件' },
  mapping: { en: 'mapping', 'zh-cn': '映射' },
};

export default defineRule<Data, 'template'>({
  id: 'unknown-reference',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplateReference',
    message: ({ name, referencer }) => `The specified reference "${name}" (in ${referencer}) is incorrect.`,
  },
  summary: {
    en: 'A reference names something that the template does not declare.',
    'zh-cn': '引用了模板中未声明的名称。',
  },
  why: {
    en: 'ROS refuses the template before it creates anything. Names are case-sensitive, and every branch is checked, also one that no condition selects today.',
    'zh-cn': 'ROS 在创建任何资源之前就会拒绝模板。名称区分大小写;所有分支都会检查,包括当前条件未选中的分支。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcId:
    Type: String
Resources:
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: VpcID
Outputs:
  Vpc:
    Value:
      Ref: VpcId
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcId:
    Type: String
Resources:
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: VpcId
`,
  message: {
    en: ({ name, kind, near }) => `no ${kinds[kind].en} named ${quote(name)} can be used here${didYouMean(near)}`,
    'zh-cn': ({ name, kind, near }) =>
      `此处没有可用的名为 ${quote(name)} 的${kinds[kind]['zh-cn']}${didYouMeanZh(near)}`,
  },
  *check(template) {
    for (const reference of template.references) {
      if (template.target(reference) !== undefined || template.isOpen(reference)) continue;
      const near = nearest(reference.name, template.namesFor(reference));
      yield {
        span: reference.span,
        data: { name: reference.name, kind: reference.kind, near, referencer: reference.owner.name },
        fixes: suggest(reference.span, near),
      };
    }
  },
});
