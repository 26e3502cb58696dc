/** A parameter in none of the groups that a template has. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'ungrouped-parameter',
  on: 'template',
  severity: 'hint',
  default: 'off',
  summary: { en: 'A parameter is in no group, though others are.', 'zh-cn': '其他参数已分组,而该参数未分组。' },
  why: {
    en: 'The console shows it apart from the groups, where it may be overlooked.',
    'zh-cn': '控制台会将其显示在分组之外,容易被忽略。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcName:
    Type: String
  Description:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName:
        Ref: VpcName
      Description:
        Ref: Description
Metadata:
  ALIYUN::ROS::Interface:
    ParameterGroups:
      - Parameters:
          - VpcName
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcName:
    Type: String
  Description:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName:
        Ref: VpcName
      Description:
        Ref: Description
Metadata:
  ALIYUN::ROS::Interface:
    ParameterGroups:
      - Parameters:
          - VpcName
          - Description
`,
  message: {
    en: ({ name }) => `the parameter ${quote(name)} is in no group`,
    'zh-cn': ({ name }) => `参数 ${quote(name)} 未分组`,
  },
  *check(template) {
    if (template.kind === 'terraform') return;
    const placed = template.interfaceNames.filter(({ role }) => role === 'group' || role === 'hidden');
    if (!placed.some(({ role }) => role === 'group')) return;
    const names = new Set(placed.map(({ name }) => name));
    for (const { name, entry } of template.symbols.parameter.values()) {
      if (!names.has(name)) yield { span: entry.key, data: { name } };
    }
  },
});
