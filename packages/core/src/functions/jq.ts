/** `Fn::Jq`: what a jq script finds in JSON. */
import { any, list, map, oneOf, string, tuple } from '../shape/shape.ts';
import { itemOf, textNode } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';

export default defineFunction({
  name: 'Fn::Jq',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[First | All, script, json]',
  summary: { en: 'What a jq script finds in JSON', 'zh-cn': '用 jq 脚本查询 JSON' },
  doc: {
    en: 'Runs a jq script over a list, a map or a JSON text. `First` yields the first result, `All` a list of all. The script cannot read the environment.',
    'zh-cn':
      '用 jq 脚本处理列表、映射或 JSON 字符串。`First` 返回第一个结果,`All` 返回全部结果的列表。脚本不能读取环境变量。',
  },
  contexts: everywhere,
  argument: tuple([
    string({ literal: true, enum: ['First', 'All'] }),
    string(),
    oneOf(list(any()), map(any()), string()),
  ]),
  returns: (argument) => (textNode(itemOf(argument, 0))?.value === 'All' ? list(any()) : any()),
});
