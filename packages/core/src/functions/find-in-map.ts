/** `Fn::FindInMap`: a value looked up in a mapping. */
import { any, integer, oneOf, string, tuple } from '../shape/shape.ts';
import { type Node, resolve } from '../syntax/node.ts';
import { itemOf, textNode, wholeUse } from './argument.ts';
import { defineFunction, everywhere, type Misuse, type Types } from './function.ts';

export default defineFunction({
  name: 'Fn::FindInMap',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[mapping, firstKey, secondKey]',
  summary: { en: 'A value looked up in a mapping', 'zh-cn': '在映射中查找的值' },
  doc: {
    en: 'Looks up a value in a mapping by two keys, often a region and a name. There is no default: a key that the mapping lacks fails the stack.',
    'zh-cn': '通过两级键(通常是地域和名称)在映射中查找值。没有默认值:映射中不存在的键会导致资源栈失败。',
  },
  contexts: [...everywhere, 'conditionRoot'],
  misuse: lacksDefault,
  argument: tuple([string({ minLength: 1 }), oneOf(string(), integer()), oneOf(string(), integer())]),
  *references(argument) {
    const mapping = textNode(itemOf(argument, 0));
    if (mapping === undefined) return;
    const keys = [1, 2].map((index) => {
      const item = itemOf(argument, index);
      const key = item && resolve(item);
      return key?.kind === 'scalar' ? key : undefined;
    });
    yield { keys, ...wholeUse('mapping', mapping) };
  },
  returns(argument, types) {
    const path = [0, 1, 2].map((index) => textNode(itemOf(argument, index))?.value);
    return path.every((key) => typeof key === 'string') ? types.typeOfMapping(path) : any();
  },
});

/** CloudFormation takes a default as fourth item. */
function* lacksDefault(argument: Node, _types: Types, text: string): Iterable<Misuse> {
  const extra = itemOf(argument, 3);
  const before = itemOf(argument, 2);
  if (extra === undefined || before === undefined) return;
  const span = { start: before.end, end: extra.end };
  const holdsComment = /(?:^|\s)#/.test(text.slice(before.end, extra.start));
  yield {
    span: extra,
    text: {
      en: '"Fn::FindInMap" takes no default value; expected [mapping, firstKey, secondKey]',
      'zh-cn': '"Fn::FindInMap" 不支持默认值;应为 [映射, 一级键, 二级键]',
    },
    ...(!holdsComment && {
      fix: {
        title: { en: 'Remove the default value', 'zh-cn': '删除默认值' },
        safety: 'unsafe',
        edits: [{ span, newText: '' }],
      },
    }),
  };
}
