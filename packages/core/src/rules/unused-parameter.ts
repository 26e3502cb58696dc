/** A parameter that nothing uses. */
import { quote } from '../text/wording.ts';
import { removeEntry } from './removals.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'unused-parameter',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: { en: 'A parameter is declared and nothing uses it.', 'zh-cn': '声明了参数但未被使用。' },
  why: {
    en: 'Whoever creates a stack is asked for a value that changes nothing.',
    'zh-cn': '创建资源栈的人需要填写一个不起作用的值。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcName:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  VpcName:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName:
        Ref: VpcName
`,
  message: {
    en: ({ name }) => `the parameter ${quote(name)} is never used`,
    'zh-cn': ({ name }) => `参数 ${quote(name)} 未被使用`,
  },
  *check(template) {
    // In a Terraform template the code uses them, in a serverless one keys that are not read here.
    if (template.kind !== 'plain') return;
    // What declares nothing but parameters is a piece of a template, to be pasted elsewhere.
    if (!template.sections.has('Resources') && !template.sections.has('Outputs')) return;
    let told: Set<string> | undefined;
    for (const { name, entry } of template.symbols.parameter.values()) {
      if (template.isUsed('parameter', name)) continue;
      told ??= new Set(template.associationUses.map((use) => use.name));
      if (told.has(name)) continue;
      yield { span: entry.key, data: { name }, fixes: removeEntry(template, 'parameter', entry) };
    }
  },
});
