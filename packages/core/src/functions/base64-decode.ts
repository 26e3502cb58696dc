/** `Fn::Base64Decode`: the text that a Base64 text stands for. */
import { string } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { literalText, textOrNull } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { base64Fault } from './literals/base64-text.ts';

export default defineFunction({
  name: 'Fn::Base64Decode',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'text',
  summary: { en: 'The text that a Base64 text stands for', 'zh-cn': '解码 Base64 字符串' },
  doc: {
    en: 'Decodes Base64, for example what a custom resource or a command hands back. What comes out must be UTF-8 text.',
    'zh-cn': '解码 Base64 字符串,例如自定义资源或云助手命令返回的结果。解码后必须是 UTF-8 文本。',
  },
  contexts: everywhere,
  argument: textOrNull,
  *misuse(argument) {
    const word = literalText(argument)?.value as string | undefined;
    const fault = word === undefined ? undefined : base64Fault(word);
    if (fault === 'not-base64') {
      yield {
        span: argument,
        text: {
          en: `${quote(word)} is not Base64; expected A-Z a-z 0-9 + / with its padding`,
          'zh-cn': `${quote(word)} 不是 Base64;应由 A-Z a-z 0-9 + / 及填充符组成`,
        },
      };
    } else if (fault === 'not-utf8') {
      yield {
        span: argument,
        text: {
          en: `${quote(word)} does not stand for text; expected Base64 of UTF-8`,
          'zh-cn': `${quote(word)} 解码后不是文本;应为 UTF-8 文本的 Base64`,
        },
      };
    }
  },
  returns: () => string(),
});
