/** An Fn::Join of a list with one item. */
import { callOf } from '../functions/index.ts';
import { defineRule } from './rule.ts';

export default defineRule<Record<never, never>, 'template'>({
  id: 'needless-join',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: { en: 'Fn::Join has only one item to join.', 'zh-cn': 'Fn::Join 只有一项。' },
  why: {
    en: 'The item can stand by itself; often a comma or a bracket is in the wrong place.',
    'zh-cn': '可直接写出该项;通常是逗号或括号位置有误。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Text:
    Value:
      Fn::Join: ['-', [one]]
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Text:
    Value:
      Fn::Join: ['-', [one, two]]
`,
  message: {
    en: () => 'there is only one item to join',
    'zh-cn': () => '只有一项可连接',
  },
  *check(template) {
    for (const { definition, argument, key } of template.calls) {
      const list = definition?.joins?.(argument);
      const [only, second] = list?.items ?? [];
      if (only !== undefined && second === undefined && callOf(only) === undefined) yield { span: key, data: {} };
    }
  },
});
