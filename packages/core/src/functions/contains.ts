/** `Fn::Contains`: whether a list holds a value. */
import { any, boolean, tuple } from '../shape/shape.ts';
import { listOrNull } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Contains',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[list, value]',
  summary: { en: 'True when a list holds a value', 'zh-cn': '列表包含某个值时为真' },
  doc: {
    en: 'The list comes first, the value that is looked for second. Often used in Rules to hold parameters to each other.',
    'zh-cn': '第一项为列表,第二项为要查找的值。常用于 Rules 中校验参数之间的关系。',
  },
  contexts: everywhere,
  argument: tuple([listOrNull, any()]),
  returns: () => boolean(),
});
