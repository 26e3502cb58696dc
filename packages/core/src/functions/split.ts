/** `Fn::Split`: a text cut into a list. */
import { any, list, nothing, oneOf, string, tuple } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Split',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[delimiter, text]',
  summary: { en: 'A text cut into a list', 'zh-cn': '将字符串拆分为列表' },
  doc: {
    en: 'Cuts a text wherever the delimiter stands in it. The delimiter must be written out and cannot be empty.',
    'zh-cn': '在每个分隔符处拆分字符串。分隔符必须直接写出且不能为空。',
  },
  contexts: everywhere,
  argument: tuple([string({ literal: true, minLength: 1 }), oneOf(string(), nothing(), list(any()))]),
  returns: () => list(string()),
});
