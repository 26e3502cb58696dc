/** `Fn::MatchPattern`: whether a whole text matches a pattern. */
import { boolean, string, tuple } from '../shape/shape.ts';
import { spanInScalar } from '../syntax/source-map.ts';
import { quote } from '../text/wording.ts';
import { itemOf, literalText } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { patternFault } from './literals/python-pattern.ts';

export default defineFunction({
  name: 'Fn::MatchPattern',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[pattern, text]',
  summary: { en: 'True when a whole text matches a pattern', 'zh-cn': '字符串整体匹配正则表达式时为真' },
  doc: {
    en: 'The pattern is a regular expression of Python and must cover the text from its start to its end. Both are text; write numbers in quotes.',
    'zh-cn': '模式为 Python 正则表达式,必须从头到尾匹配整个字符串。两项均为字符串,数字须加引号。',
  },
  contexts: everywhere,
  argument: tuple([string(), string()]),
  *misuse(argument, _types, text) {
    const pattern = literalText(itemOf(argument, 0));
    const source = pattern?.value as string | undefined;
    const fault = source === undefined ? undefined : patternFault(source);
    if (pattern === undefined || source === undefined || fault === undefined) return;
    const piece = quote(source.slice(fault.from, fault.to));
    yield {
      span: spanInScalar(text, pattern, fault.from, fault.to),
      text: { en: `${piece} ${fault.text.en}`, 'zh-cn': `${piece} ${fault.text['zh-cn']}` },
    };
  },
  returns: () => boolean(),
});
