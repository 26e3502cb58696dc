/** One name for two of parameter, resource and local, which share one namespace. */

import type { DeclarationKind } from '../model/symbols.ts';
import { declarationNames } from '../model/symbols.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly other: DeclarationKind;
}

/** In the order in which the later one is blamed. */
const sharing: readonly DeclarationKind[] = ['parameter', 'local', 'resource'];

export default defineRule<Data, 'template'>({
  id: 'duplicate-name',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The name ${name} is declared twice.` },
  summary: {
    en: 'A parameter, a resource or a local has the name of another one.',
    'zh-cn': '参数、资源或局部变量与另一个重名。',
  },
  why: {
    en: 'Ref looks all three up in one place, so ROS refuses a name that means two things.',
    'zh-cn': 'Ref 在同一命名空间中查找三者,因此 ROS 会拒绝重名。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Vpc:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName:
        Ref: Vpc
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcName:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName:
        Ref: VpcName
`,
  message: {
    en: ({ name, kind, other }) =>
      `the ${declarationNames[kind].en} ${quote(name)} has the name of a ${declarationNames[other].en}; expected a name of its own`,
    'zh-cn': ({ name, kind, other }) =>
      `${declarationNames[kind]['zh-cn']} ${quote(name)} 与${declarationNames[other]['zh-cn']}重名;应使用不同的名称`,
  },
  *check({ symbols }) {
    for (const [index, kind] of sharing.entries()) {
      for (const { name, entry } of symbols[kind].values()) {
        const other = sharing.slice(0, index).find((each) => symbols[each].has(name));
        const first = other && symbols[other].get(name);
        if (other === undefined || first === undefined) continue;
        const text = { en: 'the other one', 'zh-cn': '另一处声明' };
        yield { span: entry.key, data: { name, kind, other }, related: [{ span: first.entry.key, text }] };
      }
    }
  },
});
