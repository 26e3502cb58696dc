/** A parameter of a Terraform template that none of its files declares as a variable. */
import { contentSpan } from '../functions/argument.ts';
import { declaredVariables } from '../model/variables.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly near: string | undefined }, 'template'>({
  id: 'undeclared-variable',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: {
    en: 'A parameter of a Terraform template is no variable of its files.',
    'zh-cn': 'Terraform 模板的参数未在其文件中声明为变量。',
  },
  why: {
    en: 'Parameters of such a template only describe variables of Terraform; one without a variable has no effect.',
    'zh-cn': '此类模板的参数仅用于描述 Terraform 变量;没有对应变量的参数不起作用。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Transform: Aliyun::Terraform-v1.5
Parameters:
  nam:
    Type: String
Workspace:
  main.tf: |
    variable "name" {}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Transform: Aliyun::Terraform-v1.5
Parameters:
  name:
    Type: String
Workspace:
  main.tf: |
    variable "name" {}
`,
  message: {
    en: ({ name, near }) => `no file declares a variable ${quote(name)}${didYouMean(near)}`,
    'zh-cn': ({ name, near }) => `没有文件声明变量 ${quote(name)}${didYouMeanZh(near)}`,
  },
  *check(template) {
    if (template.kind !== 'terraform' || template.symbols.parameter.size === 0) return;
    const declared = declaredVariables(template);
    if (declared === undefined) return;
    for (const { name, entry } of template.symbols.parameter.values()) {
      if (declared.has(name)) continue;
      const near = nearest(
        name,
        [...declared].filter((each) => !template.symbols.parameter.has(each)),
      );
      yield { span: entry.key, data: { name, near }, fixes: suggest(contentSpan(entry.key), near) };
    }
  },
});
