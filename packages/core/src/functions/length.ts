/** `Fn::Length`: how long a text, list or map is. */
import { any, integer, list, map, nothing, oneOf, string } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Length',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'value',
  summary: { en: 'How long a text, list or map is', 'zh-cn': '字符串、列表或映射的长度' },
  doc: {
    en: 'Counts the characters of a text, the items of a list or the keys of a map. Handy as Count of a resource.',
    'zh-cn': '返回字符串的字符数、列表的项数或映射的键数。常用于资源的 Count。',
  },
  contexts: everywhere,
  argument: oneOf(string(), list(any()), map(any()), nothing()),
  returns: () => integer({ minimum: 0 }),
});
