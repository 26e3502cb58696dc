/** A key at the top of a template that is no section. */
import { nearest } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { removeField } from './removals.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly near: string | undefined;
  readonly missing: readonly string[];
}

export default defineRule<Data, 'template'>({
  id: 'unknown-section',
  on: 'template',
  severity: 'error',
  rosError: { code: 'InvalidTemplateSection', message: ({ name }) => `The template section is invalid: ${name}.` },
  summary: { en: 'A key at the top of the template is no section.', 'zh-cn': '模板顶层存在未知的部分。' },
  why: {
    en: 'ROS refuses a template with a first-level key that it does not know; names of sections are case-sensitive.',
    'zh-cn': 'ROS 会拒绝包含未知顶层键的模板;各部分名称区分大小写。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameter:
  VpcId:
    Type: String
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcId:
    Type: String
Outputs:
  Id:
    Value:
      Ref: VpcId
`,
  message: {
    en: ({ name, near, missing }) =>
      `${quote(name)} is no section of a template${near ? didYouMean(near) : `; expected one of ${list(missing)}`}`,
    'zh-cn': ({ name, near, missing }) =>
      `${quote(name)} 不是模板的组成部分${near ? didYouMeanZh(near) : `;应为 ${listZh(missing)} 之一`}`,
  },
  *check(template) {
    const { sections } = template.spec.grammar.habits;
    for (const { kind, entity, node, key } of template.misfits) {
      if (entity !== 'template' || kind !== 'unknown-key' || key === undefined) continue;
      const missing = Object.keys(template.spec.grammar.template.fields).filter((name) => !template.sections.has(name));
      const habit = own(sections, key);
      const near = habit === '' ? undefined : (habit ?? nearest(key, missing));
      const entry = habit === '' ? template.sections.get(key) : undefined;
      const fixes = entry && removeField(template.document.text, template.root, entry);
      yield { span: node, data: { name: key, near, missing }, fixes: fixes ?? suggest(node, near) };
    }
  },
});
