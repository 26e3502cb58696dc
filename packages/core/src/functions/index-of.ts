/** `Fn::Index`: the place of a value in a list. The file is not called after it because a folder has one index. */
import { any, integer, nothing, oneOf, tuple } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { itemOf, kindOf, listOrNull, literalText } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { swap } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Index',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[value, list]',
  summary: { en: 'The place of a value in a list', 'zh-cn': '值在列表中的位置' },
  doc: {
    en: 'Counts from 0; null when the list does not hold the value. The value comes first, the list second.',
    'zh-cn': '从 0 开始计数;列表中没有该值时返回 null。第一项为要查找的值,第二项为列表。',
  },
  contexts: everywhere,
  argument: tuple([any(), listOrNull]),
  *misuse(argument, types, text) {
    const [list, value] = [itemOf(argument, 0), itemOf(argument, 1)];
    const word = literalText(value);
    if (word === undefined || value === undefined || list === undefined || kindOf(list, types) !== 'list') return;
    yield {
      span: value,
      text: {
        en: `${quote(word.value)} stands in the place of the list; expected [value, list]`,
        'zh-cn': `${quote(word.value)} 占据了列表的位置;应为 [值, 列表]`,
      },
      fix: swap(list, value, text),
    };
  },
  returns: () => oneOf(integer(), nothing()),
});
