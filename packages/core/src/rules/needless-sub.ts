/** An Fn::Sub whose text has no placeholder. */
import { defineRule } from './rule.ts';

export default defineRule<Record<never, never>, 'template'>({
  id: 'needless-sub',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: { en: 'Fn::Sub has nothing to replace.', 'zh-cn': 'Fn::Sub 没有可替换的内容。' },
  why: {
    en: 'The text can stand by itself; often a placeholder was forgotten.',
    'zh-cn': '可直接写出该字符串;通常是遗漏了占位符。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Text:
    Value:
      Fn::Sub: plain text
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Text:
    Value: plain text
`,
  message: {
    en: () => 'this text has no placeholder to replace',
    'zh-cn': () => '此字符串没有可替换的占位符',
  },
  *check(template) {
    for (const { definition, argument, key } of template.calls) {
      const written = definition?.placeholders?.(argument);
      if (written !== undefined && !written.text.raw.includes('${')) yield { span: key, data: {} };
    }
  },
});
