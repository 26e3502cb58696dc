/** `ROSTemplateFormatVersion` is missing or not the one version that exists. */
import { resolve } from '../syntax/node.ts';
import { own } from '../text/own.ts';
import { list, quote } from '../text/wording.ts';
import { replaceValue } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  /** What stands there; nothing when the key is missing. */
  readonly found: string | undefined;
  readonly versions: readonly string[];
}

export default defineRule<Data, 'template'>({
  id: 'invalid-version',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplateVersion',
    message: ({ found }) => `The template version is invalid: ${found ?? 'ROSTemplateFormatVersion is missing'}.`,
  },
  summary: {
    en: 'The format version is missing, or is one that does not exist.',
    'zh-cn': '缺少模板格式版本,或版本不存在。',
  },
  why: { en: 'ROS refuses a template of any other version.', 'zh-cn': 'ROS 会拒绝其他版本的模板。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-02'
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
`,
  message: {
    en: ({ found, versions }) =>
      found === undefined
        ? `"ROSTemplateFormatVersion" is missing; expected ${quote(list(versions))}`
        : `${quote(found)} is no version of ROS templates; expected ${quote(list(versions))}`,
    'zh-cn': ({ found, versions }) =>
      found === undefined
        ? `缺少 "ROSTemplateFormatVersion";应为 ${quote(list(versions))}`
        : `${quote(found)} 不是有效的模板版本;应为 ${quote(list(versions))}`,
  },
  *check(template, { spec }) {
    const { versions } = spec.grammar;
    const [version = ''] = versions;
    const section = 'ROSTemplateFormatVersion';
    const entry = template.sections.get(section);
    if (entry === undefined) {
      // It may stand in a part that could not be read.
      if (template.root.damaged) return;
      // The version of another tool is told as the section that it is.
      const isMeant = (name: string) => own(spec.grammar.habits.sections, name) === section;
      if ([...template.sections.keys()].some(isMeant)) return;
      const first = template.root.entries[0]?.key ?? template.root;
      yield { span: { start: first.start, end: first.end }, data: { found: undefined, versions } };
      return;
    }
    const value = resolve(entry.value);
    if (value.kind === 'scalar' && typeof value.value === 'string' && versions.includes(value.value)) return;
    const found = value.kind === 'scalar' ? value.raw : value.kind === 'seq' ? '[…]' : '{…}';
    yield { span: value, data: { found, versions }, fixes: [replaceValue(value, version, 'unsafe')] };
  },
});
