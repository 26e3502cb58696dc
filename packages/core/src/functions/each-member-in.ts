/** `Fn::EachMemberIn`: whether one list holds each item of another. */
import { any, boolean, list, nothing, oneOf, tuple } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

const members = oneOf(list(any(), { maxItems: 10_000 }), nothing());

export default defineFunction({
  name: 'Fn::EachMemberIn',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[list, otherList]',
  summary: { en: 'True when each item of one list is in another', 'zh-cn': '一个列表的每一项都在另一个列表中时为真' },
  doc: {
    en: 'True when the second list holds every item of the first. Each list has at most 10,000 items.',
    'zh-cn': '第一个列表的每一项都存在于第二个列表时为真。每个列表最多 10,000 项。',
  },
  contexts: everywhere,
  argument: tuple([members, members]),
  returns: () => boolean(),
});
