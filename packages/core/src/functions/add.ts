/** `Fn::Add`: a sum of numbers, or lists or maps put together. */
import { any, boolean, list, map, nothing, number, oneOf } from '../shape/shape.ts';
import { itemsOf, kindOf } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { numbersInQuotes } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Add',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[value1, value2, …]',
  summary: { en: 'A sum of numbers, or lists or maps put together', 'zh-cn': '对数字求和,或合并列表、映射' },
  doc: {
    en: 'Adds up two or more values of one kind: numbers are summed, lists are put behind each other, of maps the later one wins where keys are equal. A number written as text is refused, and so are values of different kinds.',
    'zh-cn':
      '将两个或更多同类的值相加:数字求和,列表首尾相接,映射合并且后者的同名键优先。写成字符串的数字和不同类型的值都会被拒绝。',
  },
  contexts: everywhere,
  argument: list(oneOf(number(), list(any()), map(any()), boolean(), nothing()), { minItems: 2 }),
  *misuse(argument, types) {
    const items = itemsOf(argument);
    yield* numbersInQuotes(items);
    let first: 'list' | 'map' | 'number' | undefined;
    for (const item of items) {
      const kind = kindOf(item, types);
      if (kind === undefined || kind === 'text') continue;
      first ??= kind;
      if (kind === first) continue;
      yield {
        span: item,
        text: {
          en: `${words[kind].en} cannot be added to ${words[first].en}; expected values of one kind`,
          'zh-cn': `${words[kind]['zh-cn']}不能与${words[first]['zh-cn']}相加;各项类型应相同`,
        },
      };
    }
  },
  returns(argument, types) {
    for (const item of itemsOf(argument)) {
      const { kind } = types.typeOf(item);
      if (kind === 'number' || kind === 'integer') return number();
      if (kind === 'list') return list(any());
      if (kind === 'map' || kind === 'object') return map(any());
    }
    return any();
  },
});

const words = {
  list: { en: 'a list', 'zh-cn': '列表' },
  map: { en: 'a map', 'zh-cn': '映射' },
  number: { en: 'a number', 'zh-cn': '数字' },
} as const;
