/** A text larger than the service takes. */
import { utf8Length } from '../text/bytes.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly bytes: number; readonly most: number }, 'template'>({
  id: 'too-large',
  on: 'template',
  severity: 'error',
  rosError: { code: 'InvalidSchema', message: ({ most }) => `The template body exceeds ${most} bytes.` },
  summary: { en: 'The template is larger than 524,288 bytes.', 'zh-cn': '模板超过 524,288 字节。' },
  why: {
    en: 'ROS takes no larger body; nested stacks by TemplateURL keep each template small.',
    'zh-cn': 'ROS 不接受更大的模板;可通过 TemplateURL 拆分为嵌套资源栈。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Description: ${'x'.repeat(524_288)}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Description: short
`,
  message: {
    en: ({ bytes, most }) => `the template has ${bytes} bytes; ROS takes ${most} at most`,
    'zh-cn': ({ bytes, most }) => `模板为 ${bytes} 字节;ROS 最多接受 ${most} 字节`,
  },
  *check({ document, root, holder }, { spec }) {
    const { templateBytes: most } = spec.grammar.limits;
    // A unit of UTF-16 is three bytes at most, so most texts need no count.
    if (holder !== undefined || document.text.length * 3 <= most) return;
    const bytes = utf8Length(document.text);
    const first = root.entries[0]?.key ?? root;
    if (bytes > most) yield { span: { start: first.start, end: first.end }, data: { bytes, most } };
  },
});
