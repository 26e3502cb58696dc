/** `Fn::Join`: the items of a list as one text. */
import { boolean, integer, list, nothing, oneOf, string, tuple } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Join',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[delimiter, list]',
  summary: { en: 'The items of a list as one text', 'zh-cn': '将列表各项连接为一个字符串' },
  doc: {
    en: 'Joins the items of a list with a delimiter between them. The items are texts, integers or booleans; null counts as an empty text. A function that yields a list can stand for the whole list.',
    'zh-cn':
      '用分隔符将列表各项连接成字符串。列表项可为字符串、整数或布尔值,null 视为空字符串。整个列表可由返回列表的函数代替。',
  },
  contexts: everywhere,
  argument: tuple([string(), oneOf(list(oneOf(string(), integer(), boolean(), nothing())), nothing())]),
  returns: () => string(),
});
