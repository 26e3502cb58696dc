/** Two address blocks of one network that share addresses. */
import { contains } from '../functions/literals/address-block.ts';
import type { PlacedBlock } from '../model/address-blocks.ts';
import type { Target } from '../model/template.ts';
import { entryOf } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { propertyError } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly block: string;
  readonly other: string;
  readonly owner: string;
}

export default defineRule<Data, 'template'>({
  id: 'overlapping-cidr-block',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ block }) => `CidrBlock ${block} overlaps with another VSwitch`),
  summary: {
    en: 'The blocks of two VSwitches in one VPC overlap.',
    'zh-cn': '同一专有网络中两个交换机的网段重叠。',
  },
  why: {
    en: 'The second VSwitch is refused, and the stack fails. Resources with a condition are left in doubt.',
    'zh-cn': '第二个交换机会被拒绝,资源栈创建失败。不检查带条件的资源。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      CidrBlock: 192.168.0.0/16
  One:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock: 192.168.0.0/20
  Two:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-i
      CidrBlock: 192.168.1.0/24
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      CidrBlock: 192.168.0.0/16
  One:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock: 192.168.0.0/24
  Two:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-i
      CidrBlock: 192.168.1.0/24
`,
  message: {
    en: ({ block, other, owner }) => `${quote(block)} overlaps ${quote(other)} of ${quote(owner)}`,
    'zh-cn': ({ block, other, owner }) => `${quote(block)} 与 ${quote(owner)} 的 ${quote(other)} 重叠`,
  },
  *check(template) {
    const before = new Map<Target, PlacedBlock[]>();
    for (const placed of template.innerBlocks) {
      const { resource, node, block, parent } = placed;
      // A parameter may name another network for each stack, but one for all resources of a stack.
      if (parent === undefined || (resource.body && entryOf(resource.body, 'Condition'))) continue;
      const siblings = before.get(parent) ?? [];
      before.set(parent, [...siblings, placed]);
      const other = siblings.find((each) => contains(each.block, block) || contains(block, each.block));
      if (other === undefined) continue;
      yield {
        span: node,
        data: { block: node.raw, other: other.node.raw, owner: other.resource.name },
        related: [{ span: other.node, text: { en: 'the other block', 'zh-cn': '另一个网段' } }],
      };
    }
  },
});
