/** A key that its map has twice. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly key: string }, 'document'>({
  id: 'duplicate-key',
  on: 'document',
  severity: 'error',
  summary: { en: 'A map has the same key twice.', 'zh-cn': '映射中出现重复的键。' },
  why: {
    en: 'The service keeps the last one and drops the others without a word, so part of what was written is lost.',
    'zh-cn': '服务只保留最后一个,其余会被静默丢弃,所写内容因此丢失。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Id:
    Value: one
  Id:
    Value: two
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  First:
    Value: one
  Second:
    Value: two
`,
  message: {
    en: ({ key }) => `${quote(key)} is written twice in this map; only the last one counts`,
    'zh-cn': ({ key }) => `${quote(key)} 在此映射中重复;只有最后一个生效`,
  },
  *check(document) {
    for (const problem of document.problems) {
      if (problem.kind !== 'duplicate-key') continue;
      yield {
        span: problem.key,
        data: { key: problem.key.raw },
        related: [{ span: problem.first, text: { en: 'first written here', 'zh-cn': '首次出现于此处' } }],
      };
    }
  },
});
