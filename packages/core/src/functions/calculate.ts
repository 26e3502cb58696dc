/** `Fn::Calculate`: the result of an arithmetic expression. */
import { any, integer, number, string, tuple } from '../shape/shape.ts';
import { type Node, resolve } from '../syntax/node.ts';
import { spanInScalar } from '../syntax/source-map.ts';
import { itemOf, itemsOf, literalText } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { calculationFault } from './literals/calculation.ts';
import { numbersInQuotes } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Calculate',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[expression, digits, numbers?]',
  summary: { en: 'The result of an arithmetic expression', 'zh-cn': '算术表达式的计算结果' },
  doc: {
    en: 'Works out an expression of numbers, `+ - * / %` and parentheses, rounded to a number of digits behind the point. `{0}`, `{1}`, … stand for the items of the list behind it. The expression itself must be written out.',
    'zh-cn':
      '计算由数字、`+ - * / %` 和括号组成的表达式,并按指定小数位数舍入。`{0}`、`{1}` 等代表其后列表中的各项。表达式本身必须直接写出。',
  },
  contexts: everywhere,
  // The official samples also give a single number in place of the list.
  argument: tuple([string({ literal: true, minLength: 1 }), integer(), any()], 2),
  *misuse(argument, _types, text) {
    const expression = literalText(itemOf(argument, 0));
    if (expression !== undefined) {
      const fault = calculationFault(expression.value as string, valuesIn(argument));
      if (fault !== undefined) yield { span: spanInScalar(text, expression, fault.from, fault.to), text: fault.text };
    }
    yield* numbersInQuotes([itemOf(argument, 1)]);
  },
  returns: () => number(),
});

/** How many values the placeholders can name, when that is written out. */
function valuesIn(argument: Node): number | undefined {
  if (itemsOf(argument).length === 2) return 0;
  const values = itemOf(argument, 2);
  if (values === undefined) return undefined;
  const target = resolve(values);
  if (target.kind !== 'seq') return undefined;
  return target.items.length;
}
