/** `Fn::Jq`: what a jq script finds in JSON. */
import { any, list, map, oneOf, string, tuple } from '../shape/shape.ts';
import { spanInScalar } from '../syntax/source-map.ts';
import { quote } from '../text/wording.ts';
import { itemOf, literalText, textNode } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { jsonText } from './literals/json-text.ts';

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
  *misuse(argument, _types, text) {
    const script = literalText(itemOf(argument, 1));
    const at = script === undefined ? -1 : (script.value as string).search(/\$ENV\b/);
    if (script !== undefined && at !== -1) {
      yield {
        span: spanInScalar(text, script, at, at + '$ENV'.length),
        text: {
          en: '"$ENV" cannot be read in a script; the service refuses it',
          'zh-cn': '脚本中不能读取 "$ENV";服务会拒绝',
        },
      };
    }
    const source = literalText(itemOf(argument, 2));
    if (source === undefined || jsonText(source.value as string) !== 'broken') return;
    yield {
      span: source,
      text: {
        en: `${quote(source.value)} is not JSON; expected a list, a map or a JSON text`,
        'zh-cn': `${quote(source.value)} 不是 JSON;应为列表、映射或 JSON 字符串`,
      },
    };
  },
  returns: (argument) => (textNode(itemOf(argument, 0))?.value === 'All' ? list(any()) : any()),
});
