/** A `DependsOn` that names the same resource twice. */
import { resolve, type ScalarNode, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { removeItem } from './removals.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'duplicate-dependency',
  on: 'template',
  severity: 'warning',
  summary: { en: 'DependsOn names a resource twice.', 'zh-cn': 'DependsOn 重复列出同一资源。' },
  why: {
    en: 'Once is enough; a second mention often stands where another name was meant.',
    'zh-cn': '列出一次即可;重复往往意味着本应写另一个名称。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  A:
    Type: ALIYUN::ECS::VPC
  B:
    Type: ALIYUN::ECS::VPC
    DependsOn: [A, A]
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  A:
    Type: ALIYUN::ECS::VPC
  B:
    Type: ALIYUN::ECS::VPC
    DependsOn: [A]
`,
  message: {
    en: ({ name }) => `${quote(name)} is already in this DependsOn`,
    'zh-cn': ({ name }) => `${quote(name)} 已在此 DependsOn 中列出`,
  },
  *check(template) {
    for (const { body } of template.symbols.resource.values()) {
      const list = body && valueIn(body, 'DependsOn');
      if (list?.kind !== 'seq' || list.items.length < 2) continue;
      const firsts = new Map<string, ScalarNode>();
      for (const item of list.items) {
        const target = resolve(item);
        if (target.kind !== 'scalar' || typeof target.value !== 'string' || target.value === '') continue;
        const first = firsts.get(target.value);
        if (first === undefined) firsts.set(target.value, target);
        else {
          const related = [{ span: first, text: { en: 'named here first', 'zh-cn': '首次列出于此处' } }];
          yield {
            span: item,
            data: { name: target.value },
            related,
            fixes: removeItem(template.document.text, list, item),
          };
        }
      }
    }
  },
});
