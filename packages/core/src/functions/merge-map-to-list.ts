/** `Fn::MergeMapToList`: several lists of values as one list of maps. */
import { any, list, map, nothing, oneOf } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::MergeMapToList',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[{key1: list1}, {key2: list2}, …]',
  summary: { en: 'Several lists of values as one list of maps', 'zh-cn': '将多个值列表组合为映射列表' },
  doc: {
    en: 'Takes maps of one key and a list each and pairs the lists by position: `[{a: [1, 2]}, {b: [3, 4]}]` gives `[{a: 1, b: 3}, {a: 2, b: 4}]`. The outer list must be written out.',
    'zh-cn':
      '接受若干只含一个键的映射,键的值为列表,并按位置配对:`[{a: [1, 2]}, {b: [3, 4]}]` 得到 `[{a: 1, b: 3}, {a: 2, b: 4}]`。外层列表必须直接写出。',
  },
  contexts: everywhere,
  argument: list(map(oneOf(list(any()), nothing())), { literal: true }),
  returns: () => list(map(any())),
});
