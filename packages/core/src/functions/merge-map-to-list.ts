/** `Fn::MergeMapToList`: several lists of values as one list of maps. */
import { any, list, map, nothing, oneOf } from '../shape/shape.ts';
import { type Node, resolve } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { itemsOf } from './argument.ts';
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
  *misuse(argument) {
    for (const item of itemsOf(argument)) {
      const target = resolve(item);
      if (target.kind !== 'map') continue;
      const full = target.entries.filter(({ key, value }) => key.value !== '' && isFullList(value));
      const second = full[1]?.key;
      if (second === undefined) continue;
      yield {
        span: second,
        text: {
          en: `${quote(second.raw)} is a second key; expected a map of its own for each key`,
          'zh-cn': `${quote(second.raw)} 是第二个键;每个键应单独写成一个映射`,
        },
      };
    }
  },
  returns: () => list(map(any())),
});

function isFullList(value: Node): boolean {
  const target = resolve(value);
  return target.kind === 'seq' && target.items.length > 0;
}
