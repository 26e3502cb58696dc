/** `Fn::MemberListToMap`: numbered key-value texts as a map. */
import { list, map, nothing, oneOf, string, tuple } from '../shape/shape.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::MemberListToMap',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  undocumented: true,
  signature: '[nameKey, valueKey, list]',
  summary: { en: 'Numbered key-value texts as a map', 'zh-cn': '将带编号的键值文本转换为映射' },
  doc: {
    en: 'Turns texts such as `.member.0.Name=a` and `.member.0.Value=b` into the map `{a: b}`. The words that mark names and values, here `Name` and `Value`, must be written out.',
    'zh-cn':
      '将 `.member.0.Name=a` 与 `.member.0.Value=b` 这样的文本转换为映射 `{a: b}`。标记名称和值的词(此处为 `Name` 和 `Value`)必须直接写出。',
  },
  contexts: everywhere,
  argument: tuple([string({ literal: true }), string({ literal: true }), oneOf(list(string()), nothing())]),
  returns: () => map(string()),
});
