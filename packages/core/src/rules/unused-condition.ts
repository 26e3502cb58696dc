/** A condition that nothing uses. */
import { quote } from '../text/wording.ts';
import { removeEntry } from './removals.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'unused-condition',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: { en: 'A condition is declared and nothing uses it.', 'zh-cn': '声明了条件但未被使用。' },
  why: { en: 'What it was to decide happens always, or never.', 'zh-cn': '它本应控制的内容会始终或永不生效。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Conditions:
  IsHangzhou:
    Fn::Equals:
      - Ref: ALIYUN::Region
      - cn-hangzhou
Outputs:
  Here:
    Value: here
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Conditions:
  IsHangzhou:
    Fn::Equals:
      - Ref: ALIYUN::Region
      - cn-hangzhou
Outputs:
  Here:
    Condition: IsHangzhou
    Value: here
`,
  message: {
    en: ({ name }) => `the condition ${quote(name)} is never used`,
    'zh-cn': ({ name }) => `条件 ${quote(name)} 未被使用`,
  },
  *check(template) {
    for (const { name, entry } of template.symbols.condition.values()) {
      // A name that is no text cannot be used, which is told of the name.
      if (template.isUsed('condition', name) || typeof entry.key.value !== 'string') continue;
      yield { span: entry.key, data: { name }, fixes: removeEntry(template, 'condition', entry) };
    }
  },
});
