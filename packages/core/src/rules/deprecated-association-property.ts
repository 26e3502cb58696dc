/** An AssociationProperty that has a successor. */
import { textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'deprecated-association-property',
  on: 'template',
  severity: 'hint',
  tags: ['deprecated'],
  summary: { en: 'An AssociationProperty is deprecated.', 'zh-cn': 'AssociationProperty 已弃用。' },
  why: {
    en: 'It still works; the console keeps it for old templates and adds nothing to it any more.',
    'zh-cn': '仍可使用;控制台为旧模板保留,但不再更新。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Zone:
    Type: String
    AssociationProperty: ALIYUN::ECS::Instance::ZoneId
Outputs:
  Zone:
    Value:
      Ref: Zone
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Zone:
    Type: String
    AssociationProperty: ZoneId
Outputs:
  Zone:
    Value:
      Ref: Zone
`,
  message: {
    en: ({ name }) => `${quote(name)} is deprecated`,
    'zh-cn': ({ name }) => `${quote(name)} 已弃用`,
  },
  *check(template, { spec }) {
    for (const { body } of template.symbols.parameter.values()) {
      const node = body && valueIn(body, 'AssociationProperty');
      const name = textOf(node);
      if (node === undefined || name === undefined || !spec.associationProperty(name)?.deprecated) continue;
      yield { span: node, data: { name } };
    }
  },
});
