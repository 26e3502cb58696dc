/** `Fn::Not`: the opposite of a condition. */
import { boolean } from '../shape/shape.ts';
import { conditionShape, conditionUses } from './argument.ts';
import { defineFunction, inConditions } from './function.ts';

export default defineFunction({
  name: 'Fn::Not',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: 'condition',
  summary: { en: 'The opposite of a condition', 'zh-cn': '条件的相反结果' },
  doc: {
    en: 'True when the condition is false. The condition stands directly behind it, as a name or as a function; a list of one name works too, but a list around a function does not do what it does in CloudFormation.',
    'zh-cn':
      '条件为假时结果为真。条件直接写在其后,可为条件名称或函数;只含一个名称的列表也可以,但用列表包住函数的 CloudFormation 写法得不到预期结果。',
  },
  contexts: inConditions,
  argument: conditionShape,
  references: (argument) => conditionUses(argument),
  returns: () => boolean(),
});
