/** `Fn::Select`: an item of a list, a part of it, or the value of a key of a map. */
import { any, integer, list, map, nothing, oneOf, string, tuple } from '../shape/shape.ts';
import { returnsAny } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Select',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[index, collection, default?, errorMessage?]',
  summary: { en: 'An item of a list or a map', 'zh-cn': '列表或映射中的一项' },
  doc: {
    en: 'Takes an item of a list by its place, counted from 0 or with a minus from the end, a part of it by a slice such as `0:2`, or the value of a key of a map. A JSON text counts as what it holds. Where nothing is found the result is the default, an empty text when none is given; with an error message the stack fails instead.',
    'zh-cn':
      '按位置取列表中的一项(从 0 开始,负数从末尾数起),用 `0:2` 这样的切片取一部分,或按键取映射的值。JSON 字符串按其内容处理。找不到时返回默认值,未给出默认值则为空字符串;给出错误信息时资源栈会失败。',
  },
  contexts: everywhere,
  argument: tuple(
    [
      oneOf(integer(), string()),
      oneOf(list(any()), map(any()), string(), nothing()),
      any(),
      { ...oneOf(string(), nothing()), literal: true },
    ],
    2,
  ),
  returns: returnsAny,
});
