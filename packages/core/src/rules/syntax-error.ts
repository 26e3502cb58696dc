/** The text cannot be read. */
import type { Text } from '../text/language.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly problem: Text }, 'document'>({
  id: 'syntax-error',
  on: 'document',
  severity: 'error',
  rosError: { code: 'InvalidSchema', message: ({ problem }) => `${problem.en}.` },
  summary: { en: 'The text is no valid YAML or JSON.', 'zh-cn': '文本不是有效的 YAML 或 JSON。' },
  why: {
    en: 'ROS reads JSON, and YAML 1.1 as PyYAML does; a text that it cannot read is refused before anything else is looked at.',
    'zh-cn': 'ROS 读取 JSON,或按 PyYAML 的方式读取 YAML 1.1;无法读取的文本会直接被拒绝。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Description: [one, two
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Description: one, two
`,
  message: { en: ({ problem }) => problem.en, 'zh-cn': ({ problem }) => problem['zh-cn'] },
  *check(document) {
    for (const problem of document.problems) {
      if (problem.kind === 'duplicate-key') continue;
      const { span, message, repair } = problem;
      yield { span, data: { problem: message }, ...(repair && { fixes: [repair] }) };
    }
  },
});
