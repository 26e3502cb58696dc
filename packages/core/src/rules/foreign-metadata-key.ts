/** A key of the metadata under which another service looks for what ROS looks for elsewhere. */
import { contentSpan } from '../functions/argument.ts';
import { resolve } from '../syntax/node.ts';
import { own } from '../text/own.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { replaceName } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly ours: string;
}

export default defineRule<Data, 'template'>({
  id: 'foreign-metadata-key',
  on: 'template',
  severity: 'warning',
  summary: { en: 'A key of the metadata is one of CloudFormation.', 'zh-cn': '元数据使用了 CloudFormation 的键。' },
  why: {
    en: 'The console of ROS does not read it: the groups of parameters written there are not shown.',
    'zh-cn': 'ROS 控制台不会读取该键,其中定义的参数分组不会显示。',
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
  AWS::CloudFormation::Interface:
    ParameterGroups:
      - Parameters:
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
    en: ({ name, ours }) => `${quote(name)} is not read by ROS${didYouMean(ours)}`,
    'zh-cn': ({ name, ours }) => `ROS 不会读取 ${quote(name)}${didYouMeanZh(ours)}`,
  },
  *check(template, { spec }) {
    const section = template.sections.get('Metadata');
    const metadata = section && resolve(section.value);
    if (metadata?.kind !== 'map') return;
    const { metadataKeys } = spec.grammar.habits;
    for (const { key } of metadata.entries) {
      const ours = own(metadataKeys, key.raw);
      // A template for both services has both keys.
      if (ours === undefined || metadata.entries.some((entry) => entry.key.raw === ours)) continue;
      yield { span: key, data: { name: key.raw, ours }, fixes: [replaceName(contentSpan(key), ours, 'safe')] };
    }
  },
});
