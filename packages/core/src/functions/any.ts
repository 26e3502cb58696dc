/** `Fn::Any`: whether one item of a list is true. */
import { boolean } from '../shape/shape.ts';
import { listOrNull } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Any',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[value1, value2, …]',
  summary: { en: 'True when any item of a list is true', 'zh-cn': '列表中任意一项为真时为真' },
  doc: {
    en: 'Looks through a list, often one that another function yields, and is true as soon as one item is true.',
    'zh-cn': '检查列表(通常由其他函数返回),只要有一项为真结果就为真。',
  },
  contexts: everywhere,
  argument: listOrNull,
  returns: () => boolean(),
});
