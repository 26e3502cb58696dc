/** More parameters that need a value than a request can pass. */
import { valueIn } from '../syntax/node.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly count: number;
  readonly most: number;
}

/** One more than the service takes, so that the rule can show itself. */
const sample = (count: number) => `
ROSTemplateFormatVersion: '2015-09-01'
Transform: Aliyun::Terraform-v1.5
Parameters:
${Array.from({ length: count }, (_, index) => `  P${index + 1}: { Type: String }`).join('\n')}
Workspace:
  main.tf: ''
`;

export default defineRule<Data, 'template'>({
  id: 'too-many-parameters',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'More parameters have no default than a request can pass.',
    'zh-cn': '没有默认值的参数多于一次请求可传入的数量。',
  },
  why: {
    en: 'A request passes 200 parameters at most; no stack can be created from the template.',
    'zh-cn': '一次请求最多传入 200 个参数,因此无法用该模板创建资源栈。',
  },
  bad: sample(201),
  good: sample(200),
  message: {
    en: ({ count, most }) => `${count} parameters have no default; expected ${most} at most`,
    'zh-cn': ({ count, most }) => `${count} 个参数没有默认值;最多 ${most} 个`,
  },
  *check(template, { spec }) {
    const section = template.sections.get('Parameters');
    const { parameter } = template.symbols;
    const most = spec.grammar.limits.parameters;
    if (section === undefined || parameter.size <= most) return;
    const open = [...parameter.values()].filter(({ body }) => body !== undefined && !valueIn(body, 'Default'));
    if (open.length > most) yield { span: section.key, data: { count: open.length, most } };
  },
});
