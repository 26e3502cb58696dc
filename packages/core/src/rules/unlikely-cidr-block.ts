/** A fixed address block in a network that a person picks when the stack is created. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly block: string; readonly parameter: string }, 'template'>({
  id: 'unlikely-cidr-block',
  on: 'template',
  severity: 'hint',
  summary: {
    en: 'A VSwitch has a fixed block in a VPC that is chosen among those that exist.',
    'zh-cn': '交换机在用户选择的现有专有网络中使用了固定网段。',
  },
  why: {
    en: 'The block fits only VPCs that contain it and have not given it away; a parameter lets a person choose one that fits.',
    'zh-cn': '该网段只适用于包含它且尚未分配的专有网络;可使用参数让用户选择合适的网段。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Vpc:
    Type: String
    AssociationProperty: ALIYUN::ECS::VPC::VPCId
Resources:
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock: 192.168.1.0/24
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Vpc:
    Type: String
    AssociationProperty: ALIYUN::ECS::VPC::VPCId
  Block:
    Type: String
    AssociationProperty: ALIYUN::VPC::VSwitch::CidrBlock
Resources:
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock:
        Ref: Block
`,
  message: {
    en: ({ block, parameter }) => `${quote(block)} may not fit the network chosen by ${quote(parameter)}`,
    'zh-cn': ({ block, parameter }) => `${quote(block)} 可能不适用于通过 ${quote(parameter)} 选择的网络`,
  },
  *check(template) {
    for (const { node, chosen } of template.innerBlocks) {
      if (chosen !== undefined) yield { span: node, data: { block: node.raw, parameter: chosen.name } };
    }
  },
});
