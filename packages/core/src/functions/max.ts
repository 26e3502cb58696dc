/** `Fn::Max`: the largest of several numbers. */
import { boolean, list, nothing, number, oneOf } from '../shape/shape.ts';
import { itemsOf } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { numbersInQuotes } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Max',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[number1, number2, …]',
  summary: { en: 'The largest of several numbers', 'zh-cn': '一组数字中的最大值' },
  doc: {
    en: 'Takes a list of numbers and yields the largest; null when the list is empty. A number written as text is refused.',
    'zh-cn': '接受数字列表,返回其中的最大值;列表为空时返回 null。写成字符串的数字会被拒绝。',
  },
  contexts: everywhere,
  argument: list(oneOf(number(), boolean(), nothing())),
  misuse: (argument) => numbersInQuotes(itemsOf(argument)),
  returns: () => number(),
});
