/** `Fn::Split`: a text cut into a list. */
import { any, list, nothing, oneOf, string, tuple } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { callName, itemOf, kindOf } from './argument.ts';
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
  *misuse(argument, types) {
    const content = itemOf(argument, 1);
    if (content === undefined || kindOf(content, types) !== 'list') return;
    const name = callName(content);
    yield {
      span: content,
      text: name
        ? {
            en: `${quote(name)} yields a list; expected text to split`,
            'zh-cn': `${quote(name)} 返回列表;应为要拆分的字符串`,
          }
        : { en: 'a list needs no splitting; expected text', 'zh-cn': '列表无需拆分;应为字符串' },
    };
  },
  returns: () => list(string()),
});
