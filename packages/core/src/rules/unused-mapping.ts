/** A mapping that nothing uses. */
import { quote } from '../text/wording.ts';
import { removeEntry } from './removals.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'unused-mapping',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: { en: 'A mapping is declared and nothing uses it.', 'zh-cn': '声明了映射但未被使用。' },
  why: { en: 'A table that nobody reads only makes the template longer.', 'zh-cn': '未被读取的映射只会增加模板长度。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Mappings:
  Images:
    cn-hangzhou:
      Linux: centos_7
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Mappings:
  Images:
    cn-hangzhou:
      Linux: centos_7
Outputs:
  Image:
    Value:
      Fn::FindInMap: [Images, cn-hangzhou, Linux]
`,
  message: {
    en: ({ name }) => `the mapping ${quote(name)} is never used`,
    'zh-cn': ({ name }) => `映射 ${quote(name)} 未被使用`,
  },
  *check(template) {
    for (const { name, entry } of template.symbols.mapping.values()) {
      // A name that is no text cannot be used, which is told of the name.
      if (template.isUsed('mapping', name) || typeof entry.key.value !== 'string') continue;
      yield { span: entry.key, data: { name }, fixes: removeEntry(template, 'mapping', entry) };
    }
  },
});
