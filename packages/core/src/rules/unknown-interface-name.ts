/** The page that the console makes of a template names a parameter or output that there is not. */
import type { InterfaceRole } from '../model/interface.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { removeItem } from './removals.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly role: InterfaceRole;
  readonly near: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'unknown-interface-name',
  on: 'template',
  severity: 'hint',
  summary: {
    en: 'A group, a hidden list or a preset names a parameter or output that is not declared.',
    'zh-cn': '参数分组、隐藏列表或预设中引用了未声明的参数或输出。',
  },
  why: {
    en: 'The console ignores the name, and the parameter that was meant is shown somewhere else, not hidden, or not preset.',
    'zh-cn': '控制台会忽略该名称;原本要引用的参数会显示在别处、未被隐藏或没有预设值。',
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
          - CidrBlock
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
    en: ({ name, role, near }) =>
      `${quote(name)} is no ${role === 'output' ? 'output' : 'parameter'} of this template${didYouMean(near)}`,
    'zh-cn': ({ name, role, near }) =>
      `${quote(name)} 不是此模板的${role === 'output' ? '输出' : '参数'}${didYouMeanZh(near)}`,
  },
  *check(template) {
    // The code of a Terraform template declares variables and outputs of its own.
    if (template.kind === 'terraform') return;
    for (const { role, name, node, holder } of template.interfaceNames) {
      const declared = template.symbols[role === 'output' ? 'output' : 'parameter'];
      if (declared.has(name)) continue;
      const named = new Set(template.interfaceNames.filter((each) => each.role === role).map((each) => each.name));
      // What the list names already was not meant once more.
      const near = nearest(
        name,
        [...declared.keys()].filter((each) => !named.has(each)),
      );
      const fixes = holder.kind === 'seq' ? removeItem(template.document.text, holder, node) : [];
      yield {
        span: node,
        data: { name, role, near },
        severity: role === 'predefined' ? 'warning' : 'hint',
        fixes: near === undefined ? fixes : [replaceValueText(node, near)],
      };
    }
  },
});
