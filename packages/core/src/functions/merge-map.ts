/** `Fn::MergeMap`: two maps as one. */
import { any, map, nothing, oneOf, tuple } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

const mapOrNull = oneOf(map(any()), nothing());

export default defineFunction({
  name: 'Fn::MergeMap',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  undocumented: true,
  signature: '[map1, map2]',
  summary: { en: 'Two maps as one', 'zh-cn': '将两个映射合并为一个' },
  doc: {
    en: 'Merges two maps at every depth; where both have a key, the value of the second counts.',
    'zh-cn': '逐层合并两个映射;键相同时以第二个映射的值为准。',
  },
  contexts: everywhere,
  argument: tuple([mapOrNull, mapOrNull]),
  returns: () => map(any()),
});
