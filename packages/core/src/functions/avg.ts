/** `Fn::Avg`: the average of a list of numbers. */
import { boolean, integer, list, nothing, number, oneOf, string, tuple } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { itemOf, itemsOf, literalText } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { numbersInQuotes } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Avg',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[digits, numbers]',
  summary: { en: 'The average of a list of numbers', 'zh-cn': '一组数字的平均值' },
  doc: {
    en: 'Takes the number of digits behind the point to round to, a whole number, and a list that is not empty. The items are numbers or texts that hold numbers.',
    'zh-cn': '接受保留的小数位数(整数)和一个非空列表。列表项为数字或内容是数字的字符串。',
  },
  contexts: everywhere,
  argument: tuple([integer(), list(oneOf(number(), string(), boolean(), nothing()), { minItems: 1 })]),
  *misuse(argument) {
    yield* numbersInQuotes([itemOf(argument, 0)]);
    const numbers = itemOf(argument, 1);
    for (const item of numbers ? itemsOf(numbers) : []) {
      const word = literalText(item)?.value;
      if (typeof word !== 'string' || numeric.test(word)) continue;
      yield {
        span: item,
        text: { en: `${quote(word)} is not a number`, 'zh-cn': `${quote(word)} 不是数字` },
      };
    }
  },
  returns: () => number(),
});

/** What Python reads as a number with a fraction. */
const numeric =
  /^\s*[+-]?(?:\p{Nd}[\p{Nd}_]*(?:\.[\p{Nd}_]*)?|\.\p{Nd}[\p{Nd}_]*|inf|infinity|nan)(?:e[+-]?\p{Nd}+)?\s*$/iu;
