/** `Fn::Base64Decode`: the text that a Base64 text stands for. */
import { string } from '../shape/shape.ts';
import { textOrNull } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

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
  returns: () => string(),
});
