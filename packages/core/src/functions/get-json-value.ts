/** `Fn::GetJsonValue`: a value out of a JSON text. */
import { any, map, nothing, oneOf, string, tuple } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { itemOf, literalText } from './argument.ts';
import { defineFunction, everywhere } from './function.ts';
import { jsonText } from './literals/json-text.ts';

export default defineFunction({
  name: 'Fn::GetJsonValue',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  signature: '[key, json]',
  summary: { en: 'A value out of a JSON text', 'zh-cn': '从 JSON 字符串中取值' },
  doc: {
    en: 'Takes the value of one key out of a JSON object, written as text or as a map; null when the key is not there. The key must be written out. For paths and filters use Fn::Jq.',
    'zh-cn':
      '从 JSON 对象(字符串或映射)中取某个键的值,键不存在时返回 null。键必须直接写出。需要路径或过滤时请使用 Fn::Jq。',
  },
  contexts: everywhere,
  argument: tuple([string({ literal: true }), oneOf(string(), map(any()), nothing())]),
  *misuse(argument) {
    const source = literalText(itemOf(argument, 1));
    if (source === undefined || jsonText(source.value as string) !== 'broken') return;
    yield {
      span: source,
      text: {
        en: `${quote(source.value)} is not JSON; expected a text such as {"key": "value"}`,
        'zh-cn': `${quote(source.value)} 不是 JSON;应为 {"key": "value"} 这样的字符串`,
      },
    };
  },
  returns: () => oneOf(string(), nothing()),
});
