/** More resources than a stack can have. */
import type { Template } from '../model/template.ts';
import { valueIn } from '../syntax/node.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly count: number; readonly most: number }, 'template'>({
  id: 'too-many-resources',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ most }) => `The number of resources exceeds ${most}.` },
  summary: { en: 'A template has more than 300 resources.', 'zh-cn': '模板包含超过 300 个资源。' },
  why: {
    en: 'ROS counts the instances of a Count one by one and refuses more than 300. Nested stacks have a count of their own.',
    'zh-cn': 'ROS 会逐个计算 Count 的实例,超过 300 个会被拒绝。嵌套资源栈单独计数。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Count: 301
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Count: 300
`,
  message: {
    en: ({ count, most }) => `the template has ${count} resources; a stack can have ${most} at most`,
    'zh-cn': ({ count, most }) => `模板包含 ${count} 个资源;资源栈最多 ${most} 个`,
  },
  *check(template, { spec }) {
    const { resources: most } = spec.grammar.limits;
    let count = 0;
    for (const { body, entry } of template.symbols.resource.values()) {
      const written = body && valueIn(body, 'Count');
      const times = written?.kind === 'scalar' ? Number(written.value) : 1;
      const before = count;
      count += Number.isInteger(times) && times >= 0 ? times : 1;
      if (before <= most && count > most) yield { span: entry.key, data: { count: total(template), most } };
    }
  },
});

function total({ symbols }: Template): number {
  let sum = 0;
  for (const { body } of symbols.resource.values()) {
    const written = body && valueIn(body, 'Count');
    const times = written?.kind === 'scalar' ? Number(written.value) : 1;
    sum += Number.isInteger(times) && times >= 0 ? times : 1;
  }
  return sum;
}
