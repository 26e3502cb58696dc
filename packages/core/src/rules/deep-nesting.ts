/** Functions nested deeper than the service evaluates. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

const DEEPEST = 20;

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'deep-nesting',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: () => 'The nesting of functions is too deep.' },
  summary: { en: 'Functions are nested more than 20 levels deep.', 'zh-cn': '函数嵌套超过 20 层。' },
  why: { en: 'ROS evaluates no more levels and refuses the template.', 'zh-cn': 'ROS 不支持更深的嵌套并会拒绝模板。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Deep:
    Value: ${'{"Fn::Str": '.repeat(DEEPEST)}{"Fn::Str": x}${'}'.repeat(DEEPEST)}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Flat:
    Value: {"Fn::Str": x}
`,
  message: {
    en: ({ name }) => `${quote(name)} lies ${DEEPEST + 1} functions deep; ROS evaluates ${DEEPEST} levels`,
    'zh-cn': ({ name }) => `${quote(name)} 位于第 ${DEEPEST + 1} 层函数;ROS 最多支持 ${DEEPEST} 层`,
  },
  *check(template) {
    for (const { depth, key, name } of template.calls) if (depth === DEEPEST) yield { span: key, data: { name } };
  },
});
