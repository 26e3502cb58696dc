/** Templates nested in each other deeper than the service creates stacks. */

import { isNestedStack } from '../model/nested-stack.ts';
import type { Template } from '../model/template.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

const DEEPEST = 5;

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'deep-stacks',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: () => 'The nesting of stacks is too deep.' },
  summary: { en: 'Stacks are nested more than 5 levels deep.', 'zh-cn': '资源栈嵌套超过 5 层。' },
  why: {
    en: 'ROS creates no more levels, so the outermost stack fails when the innermost one is due.',
    'zh-cn': 'ROS 不支持更深的嵌套,创建最内层资源栈时最外层资源栈会失败。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources: ${nested(`{Child: {Type: 'ALIYUN::ROS::Stack', Properties: {TemplateBody: `, DEEPEST + 1)}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources: ${nested(`{Child: {Type: 'ALIYUN::ROS::Stack', Properties: {TemplateBody: `, DEEPEST)}
`,
  message: {
    en: ({ name }) => `${quote(name)} lies ${DEEPEST + 1} stacks deep; expected ${DEEPEST} at most`,
    'zh-cn': ({ name }) => `${quote(name)} 位于第 ${DEEPEST + 1} 层资源栈;最多 ${DEEPEST} 层`,
  },
  *check(template) {
    for (const child of template.nested) {
      if (depthOf(child) !== DEEPEST + 1 || child.holder === undefined) continue;
      const { resource } = child.holder;
      yield { span: resource.entry.key, data: { name: resource.name } };
    }
  },
});

/** How many nested stacks a template lies in. */
function depthOf(template: Template): number {
  let depth = 0;
  for (let { holder } = template; holder !== undefined; { holder } = holder.template) {
    // A template that is kept for later starts anew.
    if (!isNestedStack(holder.resource, holder.template)) return 0;
    depth += 1;
  }
  return depth;
}

/** `{}` inside so many stacks. */
function nested(stack: string, levels: number): string {
  const open = `${stack}{ROSTemplateFormatVersion: '2015-09-01', Resources: `;
  return `${open.repeat(levels)}{}${'}}}}'.repeat(levels)}`;
}
