/** `Fn::Replace`: a text with pieces replaced. */
import { boolean, map, nothing, number, oneOf, string, tuple } from '../shape/shape.ts';
import { itemOf, textOrNull } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { keysWithoutQuotes } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Replace',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[{old: new, …}, text]',
  summary: { en: 'A text with pieces replaced', 'zh-cn': '替换字符串中的片段' },
  doc: {
    en: 'Replaces each key of the map, wherever it stands in the text, by its value. The map must be written out; its values may be functions.',
    'zh-cn': '将文本中出现的每个键替换为映射中对应的值。映射必须直接写出,其中的值可以是函数。',
  },
  contexts: everywhere,
  keepsPlaceholders: true,
  argument: tuple([
    map(oneOf(string(), number(), boolean(), nothing()), { keys: string(), literal: true }),
    textOrNull,
  ]),
  misuse: (argument) => keysWithoutQuotes(itemOf(argument, 0)),
  returns: () => string(),
});
