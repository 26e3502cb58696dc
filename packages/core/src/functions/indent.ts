/** `Fn::Indent`: a text moved to the right. */
import { boolean, integer, string, tuple } from '../shape/shape.ts';
import { itemOf } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { numbersInQuotes } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Indent',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[text, level, width?, firstLine?]',
  summary: { en: 'A text moved to the right', 'zh-cn': '为字符串各行增加缩进' },
  doc: {
    en: 'Indents the lines of a text by `level` steps (0 to 20) of `width` blanks (0 to 4) each, so that it can be put into YAML or a script. `firstLine` says whether the first line is indented too.',
    'zh-cn':
      '将文本各行缩进 `level` 级(0 到 20),每级 `width` 个空格(0 到 4),便于嵌入 YAML 或脚本。`firstLine` 表示首行是否也缩进。',
  },
  contexts: everywhere,
  argument: tuple([string(), integer({ minimum: 0, maximum: 20 }), integer({ minimum: 0, maximum: 4 }), boolean()], 2),
  misuse: (argument) => numbersInQuotes([itemOf(argument, 1), itemOf(argument, 2)]),
  returns: () => string(),
});
