/** A section that does not go with the kind of template. */
import { isNestedStack } from '../model/nested-stack.ts';
import { sectionOf } from '../model/symbols.ts';
import { type Node, resolve } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  /** `terraform`: not in a Terraform template; `nested`: not in the template of a nested stack; `idle`: nothing reads it. */
  readonly kind: 'terraform' | 'nested' | 'idle';
}

export default defineRule<Data, 'template'>({
  id: 'misplaced-section',
  on: 'template',
  severity: 'error',
  rosError: { code: 'InvalidTemplateSection', message: ({ name }) => `The template section is invalid: ${name}.` },
  summary: { en: 'A section does not go with the kind of template.', 'zh-cn': '某部分与模板类型不匹配。' },
  why: {
    en: 'A Terraform template declares its resources in Workspace, and only there; other templates have no Workspace. A nested stack cannot have Locals.',
    'zh-cn': 'Terraform 模板只能在 Workspace 中声明资源;其他模板没有 Workspace。嵌套资源栈不支持 Locals。',
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
    en: ({ name, kind }) => `${quote(name)} ${problems[kind].en}`,
    'zh-cn': ({ name, kind }) => `${quote(name)} ${problems[kind]['zh-cn']}`,
  },
  *check(template, { spec }) {
    const { grammar } = spec;
    const isTerraform = template.kind === 'terraform';
    for (const [name, { key, value }] of template.sections) {
      // A transform that nobody knows may be a misspelt Terraform; that is told there.
      const isOfTerraform = name === workspace && !isTerraform && !template.sections.has('Transform');
      if (isTerraform && grammar.notInTerraform.includes(name)) yield { span: key, data: { name, kind: 'terraform' } };
      else if (
        isOfTerraform ||
        grammar.legacySections.includes(name) ||
        (name === workspace && template.kind === 'serverless')
      )
        yield { span: key, data: { name, kind: 'idle' }, severity: 'warning' };
      else if (
        name === sectionOf.local &&
        isFilled(value) &&
        template.holder &&
        isNestedStack(template.holder.resource, template)
      ) {
        const both = template.holder.template.symbols.local.size > 0;
        yield { span: key, data: { name, kind: 'nested' }, severity: both ? 'error' : 'warning' };
      }
    }
  },
});

const workspace = 'Workspace';

const problems: { readonly [Kind in Data['kind']]: Text } = {
  terraform: {
    en: 'cannot stand in a Terraform template; declare it in "Workspace"',
    'zh-cn': '不能出现在 Terraform 模板中;请在 "Workspace" 中声明',
  },
  nested: { en: 'is not supported in the template of a nested stack', 'zh-cn': '不能用于嵌套资源栈的模板' },
  idle: { en: 'has no effect in this kind of template', 'zh-cn': '在此类模板中不起作用' },
};

function isFilled(node: Node): boolean {
  const section = resolve(node);
  return section.kind === 'map' && section.entries.length > 0;
}
