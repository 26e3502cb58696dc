/** Two tags of a resource with the same key. */

import { crossProperties, literalAt } from '../model/property-values.ts';
import { resolve, type ScalarNode, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly key: string }, 'template'>({
  id: 'duplicate-tag',
  on: 'template',
  severity: 'warning',
  summary: { en: 'A resource has two tags with the same key.', 'zh-cn': '资源有两个键相同的标签。' },
  why: {
    en: 'A key has one value; most products refuse the second, and others forget one of them.',
    'zh-cn': '每个键只能有一个值;多数产品会拒绝重复的键,其余产品会丢弃其中一个。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Tags:
        - Key: stage
          Value: test
        - Key: stage
          Value: production
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Tags:
        - Key: stage
          Value: test
        - Key: owner
          Value: web
`,
  message: {
    en: ({ key }) => `the tag ${quote(key)} is there already`,
    'zh-cn': ({ key }) => `标签 ${quote(key)} 已存在`,
  },
  *check(template, { spec }) {
    const facts = crossProperties(spec, 'distinct');
    for (const { properties } of template.typedResources) {
      if (properties === undefined) continue;
      for (const { property, field } of facts) {
        const list = valueIn(properties, property);
        if (list?.kind !== 'seq') continue;
        const seen = new Map<string, ScalarNode>();
        for (const item of list.items) {
          const tag = resolve(item);
          const key = tag.kind === 'map' ? literalAt(template, tag, field) : undefined;
          if (key === undefined) continue;
          const first = seen.get(key.raw);
          if (first === undefined) seen.set(key.raw, key);
          else {
            yield {
              span: key,
              data: { key: key.raw },
              related: [{ span: first, text: { en: 'the first one', 'zh-cn': '首次出现' } }],
            };
          }
        }
      }
    }
  },
});
