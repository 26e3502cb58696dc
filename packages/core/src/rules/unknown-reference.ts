/** A name that nothing in the template declares. */
import type { UseKind } from '../functions/function.ts';
import { type DeclarationKind, declarationKinds, declarationNames } from '../model/symbols.ts';
import type { Text } from '../text/language.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly kind: UseKind;
  readonly near: string | undefined;
  /** What the name is declared as, when that cannot be used here. */
  readonly declared: DeclarationKind | undefined;
  /** The declaration in which it is used. */
  readonly referencer: string;
}

const wanted: { readonly [Kind in UseKind]: Text } = {
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
    en: ({ name, kind, near, declared }) =>
      declared === undefined
        ? `${quote(name)} is no ${wanted[kind].en} of this template${didYouMean(near)}`
        : `${quote(name)} is a ${declarationNames[declared].en}, which cannot be used here${didYouMean(near)}`,
    'zh-cn': ({ name, kind, near, declared }) =>
      declared === undefined
        ? `${quote(name)} 不是此模板中的${wanted[kind]['zh-cn']}${didYouMeanZh(near)}`
        : `${quote(name)} 是${declarationNames[declared]['zh-cn']},不能在此处使用${didYouMeanZh(near)}`,
  },
  *check(template, { spec }) {
    const habits = spec.grammar.habits.pseudoParameters;
    for (const reference of template.references) {
      if (template.target(reference) !== undefined || template.isOpen(reference)) continue;
      const near = habits[reference.name] ?? nearest(reference.name, template.namesFor(reference));
      yield {
        span: reference.span,
        data: {
          name: reference.name,
          kind: reference.kind,
          near,
          declared: declarationKinds.find((kind) => template.symbols[kind].has(reference.name)),
          referencer: reference.owner.name,
        },
        fixes: suggest(reference.span, near),
      };
    }
  },
});
