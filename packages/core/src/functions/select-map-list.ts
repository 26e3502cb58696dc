/** `Fn::SelectMapList`: the values of one key in a list of maps. */
import { any, boolean, list, map, nothing, number, oneOf, string, tuple } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::SelectMapList',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[key, maps]',
  summary: { en: 'The values of one key in a list of maps', 'zh-cn': '映射列表中某个键的所有值' },
  doc: {
    en: 'Goes through a list of maps and collects the value of the key from each that has it.',
    'zh-cn': '遍历映射列表,收集每个映射中该键的值。',
  },
  contexts: everywhere,
  argument: tuple([oneOf(string(), number(), boolean()), oneOf(list(oneOf(map(any()), nothing())), nothing())]),
  returns: () => list(any()),
});
