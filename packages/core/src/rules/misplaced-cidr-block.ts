/** An address block that does not lie in the network it belongs to. */
import { contains } from '../functions/literals/address-block.ts';
import { list, listZh, quote } from '../text/wording.ts';
import { propertyError } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly block: string;
  readonly outer: readonly string[];
  readonly owner: string;
}

export default defineRule<Data, 'template'>({
  id: 'misplaced-cidr-block',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ block }) => `CidrBlock ${block} does not belong to the VPC`),
  summary: {
    en: 'The block of a VSwitch does not lie in a block of its VPC.',
    'zh-cn': '交换机的网段不在其专有网络的网段内。',
  },
  why: {
    en: 'The VPC is created first, then the VSwitch is refused, and the stack fails.',
    'zh-cn': '专有网络创建后,交换机会被拒绝,资源栈创建失败。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      CidrBlock: 192.168.0.0/16
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock: 192.169.1.0/24
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      CidrBlock: 192.168.0.0/16
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock: 192.168.1.0/24
`,
  message: {
    en: ({ block, outer, owner }) =>
      `${quote(block)} lies outside of ${quote(owner)}; expected a part of ${list(outer)}`,
    'zh-cn': ({ block, outer, owner }) => `${quote(block)} 不在 ${quote(owner)} 的网段内;应属于 ${listZh(outer)}`,
  },
  *check(template) {
    for (const { node, block, outer, parent } of template.innerBlocks) {
      const [first] = outer ?? [];
      if (outer === undefined || first === undefined || outer.some((each) => contains(each.block, block))) continue;
      yield {
        span: node,
        data: { block: node.raw, outer: outer.map((each) => each.node.raw), owner: parent?.name ?? '' },
        related: [{ span: first.node, text: { en: 'the block of the network', 'zh-cn': '所属网络的网段' } }],
      };
    }
  },
});
