/** `Fn::Add`: a sum of numbers, or lists or maps put together. */
import { any, boolean, list, map, nothing, number, oneOf } from '../shape/shape.ts';
import { itemsOf } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

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
