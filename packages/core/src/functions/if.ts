/** `Fn::If`: one of two values, as a condition decides. */
import { any, oneOf, tuple } from '../shape/shape.ts';
import { conditionShape, conditionUses, itemOf } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::If',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[condition, valueIfTrue, valueIfFalse]',
  summary: { en: 'One of two values, as a condition decides', 'zh-cn': '根据条件在两个值中取一个' },
  doc: {
    en: 'Takes the name of a condition and two values. `Ref: ALIYUN::NoValue` as a value leaves the property out. Comparisons cannot stand inside; give them a name under Conditions.',
    'zh-cn':
      '接受一个条件名称和两个值。值为 `Ref: ALIYUN::NoValue` 时相当于省略该属性。比较函数不能直接写在其中,应在 Conditions 中命名。',
  },
  contexts: everywhere,
  argument: tuple([conditionShape, any(), any()]),
  references: (argument) => conditionUses(itemOf(argument, 0)),
  branches: (argument) => [itemOf(argument, 1), itemOf(argument, 2)].filter((node) => node !== undefined),
  returns(argument, types) {
    const shapes = [itemOf(argument, 1), itemOf(argument, 2)].map((node) => (node ? types.typeOf(node) : any()));
    return oneOf(...shapes);
  },
});
