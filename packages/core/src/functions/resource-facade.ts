/** `Fn::ResourceFacade`: a leftover of nested providers, without a use in a template. */
import { string } from '../shape/shape.ts';
import { keyOf, returnsAny } from './argument.ts';
import { defineFunction, inValues } from './function.ts';

export default defineFunction({
  name: 'Fn::ResourceFacade',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  undocumented: true,
  signature: 'Metadata | DeletionPolicy | UpdatePolicy',
  summary: { en: 'A field of the resource that a template stands for', 'zh-cn': '模板所代表的资源的字段' },
  doc: {
    en: 'Reads a field of the resource that a template implements, which only templates inside a provider can do. In a template of a user it always fails.',
    'zh-cn': '读取由模板实现的资源的字段,仅供提供方内部的模板使用。在用户模板中总会失败。',
  },
  contexts: inValues,
  argument: string({ literal: true, enum: ['Metadata', 'DeletionPolicy', 'UpdatePolicy'] }),
  *misuse(argument) {
    yield {
      span: keyOf(argument),
      text: {
        en: '"Fn::ResourceFacade" cannot be used in a template; only templates inside a provider can',
        'zh-cn': '模板中不能使用 "Fn::ResourceFacade";仅提供方内部的模板可用',
      },
    };
  },
  returns: returnsAny,
});
