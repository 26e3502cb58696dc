/** What a nested stack is given and what its template declares do not agree. */
import { contentSpan } from '../functions/argument.ts';
import { callOf } from '../functions/index.ts';
import { isNestedStack } from '../model/nested-stack.ts';
import { entryOf, resolve, valueIn } from '../syntax/node.ts';
import { nearestOfMany } from '../text/nearest.ts';
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
    const nearName = nearestOfMany();
    for (const child of template.nested) {
      const resource = child.holder?.resource;
      const properties = resource?.body && valueIn(resource.body, 'Properties');
      // Variables of Terraform have defaults of their own, and whoever keeps a template for later gives the values later.
      if (resource === undefined || properties?.kind !== 'map' || child.kind === 'terraform') continue;
      const isBody = properties.entries.some(({ value }) => resolve(value) === child.root);
      if (!isBody || !isNestedStack(resource, template)) continue;
      const entry = entryOf(properties, 'Parameters');
      const passed = entry && resolve(entry.value);
      const isEmpty = passed === undefined || (passed.kind === 'scalar' && passed.value === null);
      const isKnown = passed?.kind === 'map' && callOf(passed) === undefined && !passed.damaged;
      if (!isEmpty && !isKnown) continue;
      const given = new Set<string>();
      const meant = new Set<string>();
      for (const { key } of isKnown ? passed.entries : []) {
        given.add(key.raw);
        if (child.symbols.parameter.has(key.raw) || child.document.damaged) continue;
        const near = nearName(key.raw, () => child.symbols.parameter.keys());
        if (near !== undefined) meant.add(near);
        const span = contentSpan(key);
        yield { span, data: { name: key.raw, near, missing: false }, fixes: suggest(span, near) };
      }
      const span = entry?.key ?? resource.entry.key;
      for (const { name, body } of child.symbols.parameter.values()) {
        // A misspelt name is told where it stands.
        const isTold = given.has(name) || meant.has(name);
        if (isTold || body === undefined || entryOf(body, 'Default') !== undefined) continue;
        yield { span, data: { name, near: undefined, missing: true } };
      }
    }
  },
});
