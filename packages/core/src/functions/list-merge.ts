/** `Fn::ListMerge`: several lists as one. */
import { any, list, oneOf, type Shape } from '../shape/shape.ts';
import { itemsOf, listOrNull } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

/** More kinds of items than this say nothing. */
const MANY = 8;

export default defineFunction({
  name: 'Fn::ListMerge',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[list1, list2, …]',
  summary: { en: 'Several lists as one', 'zh-cn': '将多个列表合并为一个' },
  doc: {
    en: 'Puts lists behind each other. Each item is a list or a function that yields one, such as Ref on a data source or on a resource with a Count.',
    'zh-cn': '将多个列表首尾相接。每一项是列表或返回列表的函数,如引用数据源或带 Count 的资源的 Ref。',
  },
  contexts: everywhere,
  argument: list(listOrNull),
  returns(argument, types) {
    const items = new Set<Shape>();
    for (const item of itemsOf(argument)) {
      const shape = types.typeOf(item);
      if (shape.kind !== 'list' || shape.prefix !== undefined) return list(any());
      items.add(shape.items);
    }
    const [only] = items;
    if (only === undefined || items.size > MANY) return list(any());
    return list(items.size === 1 ? only : oneOf(...items));
  },
});
