/** A section that does not go with the kind of template. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly kind: 'terraform' | 'other';
}

export default defineRule<Data, 'template'>({
  id: 'misplaced-section',
  on: 'template',
  severity: 'error',
  rosError: { code: 'InvalidTemplateSection', message: ({ name }) => `The template section is invalid: ${name}.` },
  summary: { en: 'A section does not go with the kind of template.', 'zh-cn': '某部分与模板类型不匹配。' },
  why: {
    en: 'A Terraform template declares its resources in Workspace, and only there; other templates have no Workspace.',
    'zh-cn': 'Terraform 模板只能在 Workspace 中声明资源;其他模板没有 Workspace。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Transform: Aliyun::Terraform-v1.5
Workspace:
  main.tf: resource "alicloud_vpc" "main" {}
Resources: {}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Transform: Aliyun::Terraform-v1.5
Workspace:
  main.tf: resource "alicloud_vpc" "main" {}
`,
  message: {
    en: ({ name, kind }) =>
      kind === 'terraform'
        ? `${quote(name)} cannot stand in a Terraform template; declare it in "Workspace"`
        : `${quote(name)} has no effect in this kind of template`,
    'zh-cn': ({ name, kind }) =>
      kind === 'terraform'
        ? `${quote(name)} 不能出现在 Terraform 模板中;请在 "Workspace" 中声明`
        : `${quote(name)} 在此类模板中不起作用`,
  },
  *check(template, { spec }) {
    const isTerraform = template.kind === 'terraform';
    for (const [name, { key }] of template.sections) {
      const isRefused = isTerraform && spec.grammar.notInTerraform.includes(name);
      const isIdle = spec.grammar.legacySections.includes(name) || (!isTerraform && name === 'Workspace');
      if (isRefused) yield { span: key, data: { name, kind: 'terraform' } };
      else if (isIdle) yield { span: key, data: { name, kind: 'other' }, severity: 'warning' };
    }
  },
});
