/** A logical ID in a stack policy that fits no resource of the template. */

import { nearest } from '../text/nearest.ts';
import { fitsWildcard } from '../text/wildcard.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly near: string | undefined }, 'policy'>({
  id: 'unknown-policy-resource',
  on: 'policy',
  severity: 'warning',
  summary: {
    en: 'A stack policy is about a resource that the template does not have.',
    'zh-cn': '资源栈策略涉及模板中不存在的资源。',
  },
  why: {
    en: 'The service takes the policy, and the statement protects nothing. It is checked only when the template is known.',
    'zh-cn': '服务会接受该策略,但该语句不起任何作用。仅在已知模板时检查。',
  },
  setting: {
    template: "ROSTemplateFormatVersion: '2015-09-01'\nResources: {Database: {Type: 'ALIYUN::ECS::VPC'}}\n",
  },
  bad: `
Statement:
  - Effect: Allow
    Action: Update:*
    Principal: '*'
    Resource: LogicalResourceId/Databse
`,
  good: `
Statement:
  - Effect: Allow
    Action: Update:*
    Principal: '*'
    Resource: LogicalResourceId/Data*
`,
  message: {
    en: ({ name, near }) => `${quote(name)} fits no resource of the template${didYouMean(near)}`,
    'zh-cn': ({ name, near }) => `模板中没有与 ${quote(name)} 匹配的资源${didYouMeanZh(near)}`,
  },
  *check({ statements, template }) {
    if (template === undefined || template.kind !== 'plain') return;
    const names = [...template.symbols.resource.keys()];
    for (const { resources } of statements) {
      for (const node of resources) {
        const prefix = 'LogicalResourceId/';
        const text = String(node.value);
        if (!text.startsWith(prefix)) continue;
        // Instances of a resource with a Count are written `Name[0]`.
        const name = text.slice(prefix.length);
        const base = name.replace(/\[[\d*]+\]$/, '');
        if (names.some((each) => fitsWildcard(base, each))) continue;
        yield { span: node, data: { name, near: nearest(base, names) } };
      }
    }
  },
});
