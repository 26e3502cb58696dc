/** A variable of Fn::Sub that its text does not use. */
import { contentSpan } from '../functions/argument.ts';
import { quote } from '../text/wording.ts';
import { removeField } from './removals.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'unused-variable',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: { en: 'A variable of Fn::Sub is never used in its text.', 'zh-cn': 'Fn::Sub 的变量未在字符串中使用。' },
  why: {
    en: 'The value is computed and dropped; often the placeholder is misspelt.',
    'zh-cn': '该值计算后被丢弃;通常是占位符拼写错误。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Text:
    Value:
      Fn::Sub:
        - region \${ALIYUN::Region}
        - Name: x
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Text:
    Value:
      Fn::Sub:
        - region \${Name}
        - Name: x
`,
  message: {
    en: ({ name }) => `the variable ${quote(name)} is never used`,
    'zh-cn': ({ name }) => `变量 ${quote(name)} 未被使用`,
  },
  *check(template) {
    for (const { definition, argument } of template.calls) {
      const written = definition?.placeholders?.(argument);
      // A text without a placeholder uses none of them, which is told of the text.
      if (written?.variables === undefined || !written.text.raw.includes('${')) continue;
      const used = new Set(written.tokens().map(({ content }) => content));
      for (const { key, value } of written.variables.entries) {
        // A name with a dot can never match, which is judged as an argument.
        if (!used.has(key.raw) && !key.raw.includes('.')) {
          yield {
            span: contentSpan(key),
            data: { name: key.raw },
            fixes: removeField(template.document.text, written.variables, { key, value }),
          };
        }
      }
    }
  },
});
