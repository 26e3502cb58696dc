/** `Fn::TransformNamespace`: what the expansion of a module writes around names of the place the module is used in. */
import { any, string, tuple } from '../shape/shape.ts';
import { returnsAny } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::TransformNamespace',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  undocumented: true,
  signature: '[Condition | DependsOn, prefix, value]',
  summary: { en: 'Names put into the namespace of a module', 'zh-cn': '将名称转换到模块的命名空间' },
  doc: {
    en: 'Appears in templates in which modules have been expanded and moves the names in a condition or dependency into the namespace of the module. Not meant to be written by hand.',
    'zh-cn': '出现在模块展开后的模板中,将条件或依赖中的名称转换到模块的命名空间。不应手写。',
  },
  contexts: everywhere,
  argument: tuple([string({ literal: true, enum: ['Condition', 'DependsOn'] }), string(), any()]),
  returns: returnsAny,
});
