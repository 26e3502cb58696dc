/** An attribute of a nested stack that is no output of its template. */
import { isNestedStack } from '../model/nested-stack.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import { nearestOfMany } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

export default defineRule<
  { readonly resource: string; readonly name: string; readonly near: string | undefined; readonly isForm: boolean },
  'template'
>({
  id: 'unknown-nested-output',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplateAttribute',
    message: ({ resource, name }) => `The Referenced Attribute (${resource} ${name}) is incorrect.`,
  },
  summary: {
    en: 'A nested stack is asked for something that is no output of it.',
    'zh-cn': '引用了嵌套资源栈不存在的输出。',
  },
  why: {
    en: 'The attributes of a nested stack are its outputs, asked for as Outputs.Name. ROS refuses every other attribute.',
    'zh-cn': '嵌套资源栈的属性即其输出,写作 Outputs.名称,其他属性会被拒绝。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Child:
    Type: ALIYUN::ROS::Stack
    Properties:
      TemplateBody:
        ROSTemplateFormatVersion: '2015-09-01'
        Outputs: {Id: {Value: 1}}
Outputs:
  Id: {Value: {'Fn::GetAtt': [Child, Id]}}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Child:
    Type: ALIYUN::ROS::Stack
    Properties:
      TemplateBody:
        ROSTemplateFormatVersion: '2015-09-01'
        Outputs: {Id: {Value: 1}}
Outputs:
  Id: {Value: {'Fn::GetAtt': [Child, Outputs.Id]}}
`,
  message: {
    en: ({ name, near, isForm }) =>
      `${quote(name)} is no ${isForm ? 'attribute' : 'output'} of this nested stack${near ? didYouMean(near) : isForm ? '; expected Outputs.Name' : ''}`,
    'zh-cn': ({ name, near, isForm }) =>
      `${quote(name)} 不是此嵌套资源栈的${isForm ? '属性' : '输出'}${near ? didYouMeanZh(near) : isForm ? ';应为 Outputs.名称' : ''}`,
  },
  *check(template, { spec }) {
    const nearName = nearestOfMany();
    const bodies = new Map(template.nested.map((child) => [child.holder?.resource.name, child]));
    for (const reference of template.references) {
      const { attribute } = reference;
      if (attribute === undefined || reference.kind !== 'attribute') continue;
      const target = template.target(reference);
      if (target?.kind !== 'resource' || target.body === undefined) continue;
      if (!isNestedStack(target, template)) continue;
      const type = spec.resourceType(textOf(valueIn(target.body, 'Type')) ?? '');
      if (type === undefined || Object.hasOwn(type.attributes, attribute.name)) continue;
      const outputs = bodies.get(target.name)?.symbols.output;
      const child = bodies.get(target.name);
      const isForm = !/^Outputs\..+/.test(attribute.name);
      const asked = isForm ? attribute.name : attribute.name.slice('Outputs.'.length);
      // Without the text of the child, or where it is read from elsewhere, its outputs are not known.
      if (!isForm && (outputs === undefined || outputs.has(asked) || child?.kind !== 'plain')) continue;
      const output = outputs?.has(asked) ? asked : nearName(asked, () => outputs?.keys() ?? []);
      const near = output === undefined ? undefined : `Outputs.${output}`;
      yield {
        span: attribute.span,
        data: { resource: target.name, name: attribute.name, near, isForm },
        severity: isForm ? 'error' : 'warning',
        fixes: suggest(attribute.span, near),
      };
    }
  },
});
