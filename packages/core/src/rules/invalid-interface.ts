/** A part of the metadata for the console that has the wrong form. */
import { describe } from '../shape/describe.ts';
import type { Shape } from '../shape/shape.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly expected: Shape }, 'template'>({
  id: 'invalid-interface',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'What the metadata tell the console has the wrong form.',
    'zh-cn': '供控制台使用的元数据形式错误。',
  },
  why: {
    en: 'The console cannot read it and shows the parameters as if it were not there.',
    'zh-cn': '控制台无法识别该内容,会按没有该内容的方式显示参数。',
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
      - Parameters: VpcName
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
    en: ({ expected }) => `the console cannot read this; expected ${describe(expected).en}`,
    'zh-cn': ({ expected }) => `控制台无法识别;应为${describe(expected)['zh-cn']}`,
  },
  *check(template) {
    if (template.kind === 'terraform') return;
    for (const { entity, kind, node, shape } of template.misfits) {
      if (entity === 'metadata' && kind === 'kind') yield { span: node, data: { expected: shape } };
    }
  },
});
