/** A comparison of two texts that are written out, so that its answer never changes. */
import { defineRule } from './rule.ts';

export default defineRule<{ readonly answer: boolean }, 'template'>({
  id: 'constant-condition',
  on: 'template',
  severity: 'hint',
  summary: { en: 'A comparison has the same answer always.', 'zh-cn': '比较的结果始终不变。' },
  why: {
    en: 'Both sides are written out, so nothing that a stack is created with can change the answer. Often a Ref was meant.',
    'zh-cn': '两侧均为字面值,任何参数都不会改变结果;通常本应写 Ref。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Conditions:
  IsHangzhou:
    Fn::Equals: [ALIYUN::Region, cn-hangzhou]
Outputs:
  Here:
    Condition: IsHangzhou
    Value: here
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Conditions:
  IsHangzhou:
    Fn::Equals: [{Ref: ALIYUN::Region}, cn-hangzhou]
Outputs:
  Here:
    Condition: IsHangzhou
    Value: here
`,
  message: {
    en: ({ answer }) => `this comparison is always ${answer}; both sides are written out`,
    'zh-cn': ({ answer }) => `此比较始终为 ${answer};两侧均为字面值`,
  },
  *check({ calls }) {
    for (const { definition, argument, key } of calls) {
      const answer = definition?.constant?.(argument);
      if (answer !== undefined) yield { span: key, data: { answer } };
    }
  },
});
