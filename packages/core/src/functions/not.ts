/** `Fn::Not`: the opposite of a condition. */
import { boolean } from '../shape/shape.ts';
import { resolve } from '../syntax/node.ts';
import { callName, conditionShape, conditionUses } from './argument.ts';
import { defineFunction, inConditions } from './function.ts';
import { unwrap } from './literals/rewrite.ts';

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
  *misuse(argument, _types, text) {
    const target = resolve(argument);
    const item = target.kind === 'seq' && target.items.length === 1 ? target.items[0] : undefined;
    if (item === undefined) return;
    const value = resolve(item);
    const isConstant = value.kind === 'scalar' && typeof value.value === 'boolean';
    if (callName(item) === undefined && !isConstant) return;
    const edits = unwrap(argument, text);
    yield {
      span: item,
      severity: 'warning',
      text: {
        en: 'a list around the condition of "Fn::Not" makes it always false; expected the condition itself',
        'zh-cn': '"Fn::Not" 的条件外多了一层列表,结果恒为假;应直接写条件',
      },
      ...(edits && {
        fix: { title: { en: 'Remove the list around it', 'zh-cn': '去掉外层列表' }, safety: 'unsafe', edits },
      }),
    };
  },
  references: (argument) => conditionUses(argument),
  returns: () => boolean(),
});
