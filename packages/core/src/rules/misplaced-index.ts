/** The number of an instance, asked for where there are no instances. */
import { valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly referencer: string }, 'template'>({
  id: 'misplaced-index',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplateReference',
    message: ({ name, referencer }) => `The specified reference "${name}" (in ${referencer}) is incorrect.`,
  },
  summary: {
    en: 'ALIYUN::Index stands outside a resource that has a Count.',
    'zh-cn': 'ALIYUN::Index 出现在没有 Count 的位置。',
  },
  why: {
    en: 'Only the instances of a resource with a Count have a number; anywhere else ROS does not know the name.',
    'zh-cn': '只有声明了 Count 的资源实例才有序号,其他位置 ROS 不识别该名称。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName: {'Fn::Sub': 'vpc-\${ALIYUN::Index}'}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Count: 2
    Properties:
      VpcName: {'Fn::Sub': 'vpc-\${ALIYUN::Index}'}
`,
  message: {
    en: ({ name }) => `${quote(name)} exists only in the Properties of a resource that has a Count`,
    'zh-cn': ({ name }) => `${quote(name)} 仅存在于声明了 Count 的资源的 Properties 中`,
  },
  *check(template) {
    for (const reference of template.references) {
      const target = template.target(reference);
      if (target?.kind !== 'pseudo' || !target.parameter.onlyWithCount) continue;
      const { owner, place } = reference;
      const hasCount = owner.body !== undefined && valueIn(owner.body, 'Count') !== undefined;
      // The text of a pasted local may be used by a resource that has a Count.
      const isFine = place === 'pasted' || (hasCount && (place === 'property' || place === 'dependsOn'));
      if (!isFine) yield { span: reference.span, data: { name: target.name, referencer: owner.name } };
    }
  },
});
