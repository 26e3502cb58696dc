/** A value that stands twice among the allowed values of a parameter. */
import { type Node, resolve, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { removeItem } from './removals.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly value: string }, 'template'>({
  id: 'duplicate-allowed-value',
  on: 'template',
  severity: 'warning',
  summary: { en: 'An allowed value stands twice.', 'zh-cn': 'AllowedValues 中有重复的值。' },
  why: {
    en: 'Of two equal values one was probably meant to be another, which now cannot be chosen.',
    'zh-cn': '两个相同的值中,可能有一个本应是其他值,而那个值现在无法选择。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: String
    AllowedValues: [small, medium, small]
Outputs:
  Size:
    Value:
      Ref: Size
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: String
    AllowedValues: [small, medium, large]
Outputs:
  Size:
    Value:
      Ref: Size
`,
  message: {
    en: ({ value }) => `${quote(value)} is allowed already`,
    'zh-cn': ({ value }) => `${quote(value)} 已在允许的值中`,
  },
  *check(template) {
    for (const { body } of template.symbols.parameter.values()) {
      const list = body && valueIn(body, 'AllowedValues');
      if (list?.kind !== 'seq') continue;
      const seen = new Map<string, Node>();
      for (const item of list.items) {
        const node = resolve(item);
        if (node.kind !== 'scalar') continue;
        const word = `${typeof node.value} ${node.raw}`;
        const first = seen.get(word);
        if (first === undefined) seen.set(word, item);
        else {
          yield {
            span: item,
            data: { value: node.raw },
            related: [{ span: first, text: { en: 'here first', 'zh-cn': '首次出现处' } }],
            fixes: removeItem(template.document.text, list, item),
          };
        }
      }
    }
  },
});
