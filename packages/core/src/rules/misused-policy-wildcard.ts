/** A `*` in a condition that compares whole texts. */
import { quote } from '../text/wording.ts';
import { replaceName } from './fixes.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly type: string }, 'policy'>({
  id: 'misused-policy-wildcard',
  on: 'policy',
  severity: 'warning',
  summary: { en: 'A condition with StringEquals has a wildcard.', 'zh-cn': 'StringEquals 条件中使用了通配符。' },
  why: {
    en: 'StringEquals compares whole texts, so that a `*` stands only for itself and the statement never applies. StringLike knows wildcards.',
    'zh-cn': 'StringEquals 比较完整文本,`*` 只代表自身,语句永远不会生效。StringLike 支持通配符。',
  },
  bad: `
Statement:
  - Effect: Allow
    Action: Update:*
    Principal: '*'
    Resource: '*'
    Condition:
      StringEquals:
        ResourceType: ALIYUN::ECS::*
`,
  good: `
Statement:
  - Effect: Allow
    Action: Update:*
    Principal: '*'
    Resource: '*'
    Condition:
      StringLike:
        ResourceType: ALIYUN::ECS::*
`,
  message: {
    en: ({ type }) => `${quote(type)} has a wildcard, which only StringLike understands`,
    'zh-cn': ({ type }) => `${quote(type)} 包含通配符,只有 StringLike 支持通配符`,
  },
  *check({ statements }) {
    for (const { conditions } of statements) {
      for (const { operator, operatorNode, types } of conditions) {
        if (operator !== 'StringEquals') continue;
        for (const node of types) {
          if (!String(node.value).includes('*')) continue;
          const fixes = operatorNode.style === 'plain' ? [replaceName(operatorNode, 'StringLike')] : [];
          yield { span: node, data: { type: String(node.value) }, fixes };
        }
      }
    }
  },
});
