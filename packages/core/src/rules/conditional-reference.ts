/** A value of a resource that may not be created, used where nothing asks whether it is. */
import { textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly condition: string }, 'template'>({
  id: 'conditional-reference',
  on: 'template',
  severity: 'hint',
  default: 'off',
  summary: { en: 'A resource with a condition is used by one without.', 'zh-cn': '有条件的资源被无条件的资源使用。' },
  why: { en: 'When the condition is false the reference yields null.', 'zh-cn': '条件为假时,引用的结果为 null。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Conditions:
  Big: {'Fn::Equals': [{Ref: ALIYUN::Region}, cn-hangzhou]}
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Condition: Big
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties: {VpcId: {Ref: Vpc}}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Conditions:
  Big: {'Fn::Equals': [{Ref: ALIYUN::Region}, cn-hangzhou]}
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Condition: Big
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Condition: Big
    Properties: {VpcId: {Ref: Vpc}}
`,
  message: {
    en: ({ name, condition }) => `${quote(name)} exists only when ${quote(condition)} holds; otherwise this is null`,
    'zh-cn': ({ name, condition }) => `${quote(name)} 仅在 ${quote(condition)} 成立时存在;否则此处为 null`,
  },
  *check(template) {
    for (const reference of template.references) {
      const { owner, place, branch } = reference;
      if (owner.kind !== 'resource' || place !== 'property' || branch || reference.kind === 'condition') continue;
      const target = template.target(reference);
      if (target?.kind !== 'resource') continue;
      const condition = textOf(target.body && valueIn(target.body, 'Condition'));
      const own = owner.body && valueIn(owner.body, 'Condition');
      if (condition !== undefined && own === undefined)
        yield { span: reference.span, data: { name: target.name, condition } };
    }
  },
});
