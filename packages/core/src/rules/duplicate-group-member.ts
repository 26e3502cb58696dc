/** A parameter that the groups of the console's page list twice. */
import type { Node } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { removeItem } from './removals.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'duplicate-group-member',
  on: 'template',
  severity: 'hint',
  summary: { en: 'A parameter is listed twice in the groups.', 'zh-cn': '参数在分组中重复出现。' },
  why: {
    en: 'The console shows a parameter once; which of the two places counts is not said anywhere.',
    'zh-cn': '控制台只显示一次该参数,以哪个位置为准并无规定。',
  },
  bad: `
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
Metadata:
  ALIYUN::ROS::Interface:
    ParameterGroups:
      - Parameters:
          - VpcName
          - VpcName
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
Metadata:
  ALIYUN::ROS::Interface:
    ParameterGroups:
      - Parameters:
          - VpcName
`,
  message: {
    en: ({ name }) => `${quote(name)} is in a group already`,
    'zh-cn': ({ name }) => `${quote(name)} 已在分组中`,
  },
  *check(template) {
    if (template.kind === 'terraform') return;
    const seen = new Map<string, Node>();
    for (const { role, name, node, holder } of template.interfaceNames) {
      if (role !== 'group' || holder.kind !== 'seq') continue;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, node);
      else {
        yield {
          span: node,
          data: { name },
          related: [{ span: first, text: { en: 'here first', 'zh-cn': '首次出现处' } }],
          fixes: removeItem(template.document.text, holder, node),
        };
      }
    }
  },
});
