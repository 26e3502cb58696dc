/** `Fn::Str`: a value as text. */
import { any, string } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Str',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'value',
  summary: { en: 'A value as text', 'zh-cn': '将值转换为字符串' },
  doc: {
    en: 'Turns a number or boolean into text, a list or map into JSON text.',
    'zh-cn': '将数字或布尔值转换为字符串,将列表或映射转换为 JSON 字符串。',
  },
  contexts: everywhere,
  argument: any(),
  returns: () => string(),
});
