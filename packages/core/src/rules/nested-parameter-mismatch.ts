/** What a nested stack is given and what its template declares do not agree. */
import { callOf } from '../functions/index.ts';
import { entryOf, resolve, valueIn } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

export default defineRule<
  { readonly name: string; readonly near: string | undefined; readonly missing: boolean },
  'template'
>({
  id: 'nested-parameter-mismatch',
  on: 'template',
  severity: 'warning',
  rosError: {
    code: 'UnknownUserParameter',
    message: ({ name }) => `The Parameter (${name}) was not defined in template.`,
  },
  summary: {
    en: 'A nested stack is given a parameter it does not declare, or lacks one it needs.',
    'zh-cn': '传给嵌套资源栈的参数与其声明不一致。',
  },
  why: {
    en: 'ROS refuses a parameter that the child template does not declare, and asks for each one that has no default.',
    'zh-cn': 'ROS 会拒绝子模板未声明的参数,并要求提供没有默认值的参数。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Child:
    Type: ALIYUN::ROS::Stack
    Properties:
      Parameters: {Nam: x}
      TemplateBody:
        ROSTemplateFormatVersion: '2015-09-01'
        Parameters: {Name: {Type: String, Default: y}}
        Outputs: {Name: {Value: {Ref: Name}}}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Child:
    Type: ALIYUN::ROS::Stack
    Properties:
      Parameters: {Name: x}
      TemplateBody:
        ROSTemplateFormatVersion: '2015-09-01'
        Parameters: {Name: {Type: String}}
        Outputs: {Name: {Value: {Ref: Name}}}
`,
  message: {
    en: ({ name, near, missing }) =>
      missing
        ? `the nested stack needs the parameter ${quote(name)}, which has no default`
        : `${quote(name)} is no parameter of the nested template${didYouMean(near)}`,
    'zh-cn': ({ name, near, missing }) =>
      missing
        ? `嵌套资源栈需要没有默认值的参数 ${quote(name)}`
        : `${quote(name)} 不是嵌套模板的参数${didYouMeanZh(near)}`,
  },
  *check(template) {
    for (const child of template.nested) {
      const properties = child.holder?.resource.body && valueIn(child.holder.resource.body, 'Properties');
      if (properties?.kind !== 'map') continue;
      const isStack = properties.entries.some(({ value }) => resolve(value) === child.root);
      const passed = valueIn(properties, 'Parameters');
      if (!isStack || (passed !== undefined && (passed.kind !== 'map' || callOf(passed) !== undefined))) continue;
      const { parameter } = child.symbols;
      for (const { key } of passed?.entries ?? []) {
        if (parameter.has(key.raw) || child.kind !== 'plain') continue;
        const near = nearest(key.raw, parameter.keys());
        yield { span: key, data: { name: key.raw, near, missing: false }, fixes: suggest(key, near) };
      }
      for (const { name, body } of parameter.values()) {
        const isGiven = passed?.entries.some(({ key }) => key.raw === name);
        if (isGiven || body === undefined || entryOf(body, 'Default') !== undefined) continue;
        const span = entryOf(properties, 'Parameters')?.key ?? child.holder?.resource.entry.key ?? child.root;
        yield { span, data: { name, near: undefined, missing: true } };
      }
    }
  },
});
