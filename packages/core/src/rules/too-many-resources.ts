/** More resources than a stack can have. */
import { type Entry, type MapNode, valueIn } from '../syntax/node.ts';
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
    en: ({ count, most }) => `the template has ${count} resources; expected ${most} at most`,
    'zh-cn': ({ count, most }) => `模板包含 ${count} 个资源;最多 ${most} 个`,
  },
  *check(template, { spec }) {
    const { resources: most } = spec.grammar.limits;
    let count = 0;
    let first: Entry | undefined;
    for (const { body, entry } of template.symbols.resource.values()) {
      count += instancesOf(body);
      if (count > most) first ??= entry;
    }
    if (first !== undefined) yield { span: first.key, data: { count, most } };
  },
});

/** How many there are at least: a Count that only the service knows may be 0. */
function instancesOf(body: MapNode | undefined): number {
  const written = body && valueIn(body, 'Count');
  if (written === undefined) return 1;
  const times = written.kind === 'scalar' ? Number(written.value) : 0;
  return Number.isInteger(times) && times >= 0 ? times : 1;
}
