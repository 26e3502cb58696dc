/** `Ref`: the value of a parameter, local or pseudo parameter, or the ID of a resource. */
import { any, oneOf, string } from '../shape/shape.ts';
import { textNode, wholeUse } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Ref',
  tag: { kinds: ['scalar'] },
  signature: 'name',
  summary: { en: 'The value of a parameter, or the ID of a resource', 'zh-cn': '参数的值,或资源的 ID' },
  doc: {
    en: 'Yields the value of a parameter, a local or a pseudo parameter. On a resource it yields its physical ID, on a data source usually a list of IDs. In conditions, rules and counts it can only name what is known before resources exist.',
    'zh-cn':
      '返回参数、局部变量或伪参数的值。引用资源时返回其物理 ID,引用数据源时通常返回 ID 列表。在条件、规则和 Count 中只能引用创建资源之前已知的内容。',
  },
  contexts: [...everywhere, 'conditionRoot'],
  argument: oneOf(string({ minLength: 1 }), { kind: 'null' }),
  *references(argument) {
    const node = textNode(argument);
    if (node !== undefined) yield wholeUse('ref', node);
  },
  returns(argument, types) {
    const node = textNode(argument);
    return node === undefined ? any() : types.typeOfName(node.value as string);
  },
});
