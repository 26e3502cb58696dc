/** `Fn::Base64Encode`: a text in Base64. */
import { string } from '../shape/shape.ts';
import { textOrNull } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Base64Encode',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'text',
  summary: { en: 'A text in Base64', 'zh-cn': '将字符串编码为 Base64' },
  doc: {
    en: 'Encodes a text in Base64, for properties that want their script or file that way. The argument is text or a function that yields text; write numbers in quotes.',
    'zh-cn':
      '将字符串编码为 Base64,用于要求以此格式传入脚本或文件的属性。参数为字符串或返回字符串的函数,数字须加引号。',
  },
  contexts: everywhere,
  argument: textOrNull,
  returns: () => string(),
});
