/** `Fn::GetStackOutput`: an output of another stack. */
import { string, tuple } from '../shape/shape.ts';
import { returnsAny } from './argument.ts';
import { defineFunction, inValues } from './function.ts';

export default defineFunction({
  name: 'Fn::GetStackOutput',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[stack, output, region?]',
  summary: { en: 'An output of another stack', 'zh-cn': '其他资源栈的输出' },
  doc: {
    en: 'Reads an output of another stack of the same account, named by its ID or name, if need be in another region. Two stacks cannot read from each other, and a chain reaches over at most three stacks.',
    'zh-cn':
      '读取同一账号下另一个资源栈的输出,资源栈用 ID 或名称指定,必要时可跨地域。两个资源栈不能互相引用,引用链最多三层。',
  },
  contexts: inValues,
  notWithModules: true,
  argument: tuple([string({ minLength: 1 }), string({ minLength: 1 }), string()], 2),
  returns: returnsAny,
});
