/** `Fn::Equals`: whether two values are the same. */
import { any, boolean, tuple } from '../shape/shape.ts';
import { resolve, type Scalar } from '../syntax/node.ts';
import { itemOf } from './argument.ts';
import { defineFunction, inConditions } from './function.ts';

export default defineFunction({
  name: 'Fn::Equals',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[value1, value2]',
  summary: { en: 'True when two values are equal', 'zh-cn': '两个值相等时为真' },
  doc: {
    en: 'Compares two values of any kind. Kinds count: the text `"1"` is not the number `1`. Works in Conditions and Rules only, and cannot ask for anything that exists only after resources do.',
    'zh-cn':
      '比较两个任意类型的值。类型不同则不相等:字符串 `"1"` 不等于数字 `1`。只能用于 Conditions 和 Rules,不能引用创建资源后才有的内容。',
  },
  contexts: inConditions,
  argument: tuple([any(), any()]),
  constant(argument) {
    const [left, right] = [0, 1].map((index) => itemOf(argument, index)).map((item) => item && resolve(item));
    return left?.kind === 'scalar' && right?.kind === 'scalar'
      ? asPython(left.value) === asPython(right.value)
      : undefined;
  },
  returns: () => boolean(),
});

/** For Python true is 1 and false is 0. */
function asPython(value: Scalar): Scalar {
  return typeof value === 'boolean' ? Number(value) : value;
}
