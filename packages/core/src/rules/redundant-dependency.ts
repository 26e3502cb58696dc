/** A `DependsOn` that another reference implies already. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly via: string;
}

export default defineRule<Data, 'template'>({
  id: 'redundant-dependency',
  on: 'template',
  severity: 'hint',
  default: 'off',
  tags: ['unnecessary'],
  summary: { en: 'DependsOn names a resource that is referenced anyway.', 'zh-cn': 'DependsOn 列出了已被引用的资源。' },
  why: {
    en: 'A Ref or Fn::GetAtt orders the two resources by itself.',
    'zh-cn': 'Ref 或 Fn::GetAtt 本身已确定先后顺序。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    DependsOn: Vpc
    Properties:
      VpcId:
        Ref: Vpc
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: Vpc
`,
  message: {
    en: ({ name, via }) => `${quote(name)} is needed by ${via} anyway`,
    'zh-cn': ({ name, via }) => `${via} 已使其依赖 ${quote(name)}`,
  },
  *check({ dependencies }) {
    for (const edges of dependencies.edges.values()) {
      for (const edge of edges) {
        if (edge.via !== 'DependsOn') continue;
        const other = edges.find(({ to, via, branch }) => to === edge.to && via !== 'DependsOn' && !branch);
        if (other !== undefined) yield { span: edge.span, data: { name: edge.to, via: other.via } };
      }
    }
  },
});
