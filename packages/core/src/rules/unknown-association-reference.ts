/** A `${Name}` in what a parameter tells the console, where no parameter has that name. */
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly near: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'unknown-association-reference',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'AssociationPropertyMetadata refers to a parameter that is not declared.',
    'zh-cn': 'AssociationPropertyMetadata 引用了未声明的参数。',
  },
  why: {
    en: 'The console has no value to go by: it offers everything, or nothing, and what depends on the parameter never shows.',
    'zh-cn': '控制台得不到依据的值:会列出全部或空的选项,依赖该参数的内容也不会显示。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  ZoneId:
    Type: String
    AssociationProperty: ZoneId
  InstanceType:
    Type: String
    AssociationProperty: ALIYUN::ECS::Instance::InstanceType
    AssociationPropertyMetadata:
      ZoneId: \${ZondId}
Outputs:
  Zone:
    Value:
      Ref: ZoneId
  Type:
    Value:
      Ref: InstanceType
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  ZoneId:
    Type: String
    AssociationProperty: ZoneId
  InstanceType:
    Type: String
    AssociationProperty: ALIYUN::ECS::Instance::InstanceType
    AssociationPropertyMetadata:
      ZoneId: \${ZoneId}
Outputs:
  Type:
    Value:
      Ref: InstanceType
`,
  message: {
    en: ({ name, near }) => `${quote(name)} is no parameter of this template${didYouMean(near)}`,
    'zh-cn': ({ name, near }) => `${quote(name)} 不是此模板的参数${didYouMeanZh(near)}`,
  },
  *check(template) {
    // Names of variables stand in the code of a Terraform template.
    if (template.kind === 'terraform') return;
    const { parameter } = template.symbols;
    for (const { name, span, local, owner } of template.associationUses) {
      if (local || parameter.has(name)) continue;
      const near = nearest(
        name,
        [...parameter.keys()].filter((each) => each !== owner.name),
      );
      yield { span, data: { name, near }, fixes: suggest(span, near) };
    }
  },
});
