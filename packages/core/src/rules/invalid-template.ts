/** A text that is said to be a template and is no map. */
import type { Text } from '../text/language.ts';
import { defineRule } from './rule.ts';

/** What stands there. */
export type Found = keyof typeof words;

const words = {
  nothing: { en: 'empty', 'zh-cn': '空文本' },
  seq: { en: 'a list', 'zh-cn': '列表' },
  scalar: { en: 'a single value', 'zh-cn': '单个值' },
} satisfies { readonly [kind: string]: Text };

export default defineRule<{ readonly found: Found }, 'document'>({
  id: 'invalid-template',
  on: 'document',
  severity: 'error',
  rosError: { code: 'InvalidSchema', message: ({ found }) => `The template is ${words[found].en}, not a map.` },
  summary: { en: 'The text is no map of sections.', 'zh-cn': '模板不是由各部分组成的映射。' },
  why: {
    en: 'ROS refuses a template that is a list, a single value or mere comments. It is told where a text is certainly meant to be a template.',
    'zh-cn': 'ROS 会拒绝列表、单个值或仅含注释的模板。仅在文本确定为模板时报告。',
  },
  bad: `
- ROSTemplateFormatVersion: '2015-09-01'
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
`,
  message: {
    en: ({ found }) =>
      `a template cannot be ${words[found].en}; expected a map that starts with ROSTemplateFormatVersion`,
    'zh-cn': ({ found }) => `模板不能是${words[found]['zh-cn']};应为以 ROSTemplateFormatVersion 开头的映射`,
  },
  // Only who knows that a text is meant to be a template can tell.
  *check() {},
});
