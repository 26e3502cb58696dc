/** `Fn::Contains`: whether a list holds a value. */
import { any, boolean, tuple } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { itemOf, kindOf, listOrNull, literalText } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { swap } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Contains',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[list, value]',
  summary: { en: 'True when a list holds a value', 'zh-cn': '列表包含某个值时为真' },
  doc: {
    en: 'The list comes first, the value that is looked for second. Often used in Rules to hold parameters to each other.',
    'zh-cn': '第一项为列表,第二项为要查找的值。常用于 Rules 中校验参数之间的关系。',
  },
  contexts: everywhere,
  argument: tuple([listOrNull, any()]),
  *misuse(argument, types, text) {
    const [value, list] = [itemOf(argument, 0), itemOf(argument, 1)];
    const word = literalText(value);
    if (word === undefined || value === undefined || list === undefined || kindOf(list, types) !== 'list') return;
    yield {
      span: value,
      text: {
        en: `${quote(word.value)} stands in the place of the list; expected [list, value]`,
        'zh-cn': `${quote(word.value)} 占据了列表的位置;应为 [列表, 值]`,
      },
      fix: swap(value, list, text),
    };
  },
  returns: () => boolean(),
});
