/** A local that nothing uses. */
import { quote } from '../text/wording.ts';
import { removeEntry } from './removals.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'unused-local',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: { en: 'A local is declared and nothing uses it.', 'zh-cn': '声明了局部变量但未被使用。' },
  why: { en: 'A value that nobody reads only makes the template longer.', 'zh-cn': '未被读取的值只会增加模板长度。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Locals:
  Name:
    Value: web
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Locals:
  Name:
    Value: web
Outputs:
  Name:
    Value:
      Ref: Name
`,
  message: {
    en: ({ name }) => `the local ${quote(name)} is never used`,
    'zh-cn': ({ name }) => `局部变量 ${quote(name)} 未被使用`,
  },
  *check(template) {
    for (const { name, entry } of template.symbols.local.values()) {
      // A name that is no text cannot be used, which is told of the name.
      if (template.isUsed('local', name) || typeof entry.key.value !== 'string') continue;
      yield { span: entry.key, data: { name }, fixes: removeEntry(template, 'local', entry) };
    }
  },
});
