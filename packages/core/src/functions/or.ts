/** `Fn::Or`: whether one of several conditions holds. */
import { boolean, list } from '../shape/shape.ts';
import { conditionShape, conditionUses, itemsOf } from './argument.ts';
import { defineFunction, inConditions } from './function.ts';

export default defineFunction({
  name: 'Fn::Or',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[condition1, condition2, …]',
  summary: { en: 'True when at least one of several conditions holds', 'zh-cn': '至少一个条件成立时为真' },
  doc: {
    en: 'Takes two or more conditions, each as the name of one or as a function such as Fn::Equals, and is true when at least one of them is. Works in Conditions and Rules only.',
    'zh-cn':
      '接受两个或更多条件,每项为条件名称或 Fn::Equals 等函数,至少一个为真时结果为真。只能用于 Conditions 和 Rules。',
  },
  contexts: inConditions,
  argument: list(conditionShape, { minItems: 2 }),
  *references(argument) {
    for (const item of itemsOf(argument)) yield* conditionUses(item);
  },
  returns: () => boolean(),
});
