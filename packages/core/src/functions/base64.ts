/** `Fn::Base64`: a leftover that hands back its argument. */
import { any, string } from '../shape/shape.ts';
import { keyOf } from './argument.ts';
import { defineFunction, inValues } from './function.ts';
import { renameCall } from './literals/rewrite.ts';

export default defineFunction({
  name: 'Fn::Base64',
  tag: { kinds: ['scalar', 'seq', 'map'] },
  undocumented: true,
  signature: 'text',
  summary: { en: 'The text itself, not encoded', 'zh-cn': '原样返回字符串,不做编码' },
  doc: {
    en: 'Hands back its argument as it is and encodes nothing, unlike its namesake in CloudFormation. Fn::Base64Encode is the function that encodes.',
    'zh-cn': '原样返回参数,不做任何编码,与 CloudFormation 的同名函数不同。需要编码时请使用 Fn::Base64Encode。',
  },
  contexts: inValues,
  argument: any(),
  *misuse(argument) {
    const fix = renameCall(argument, 'Fn::Base64Encode');
    yield {
      span: keyOf(argument),
      severity: 'warning',
      text: {
        en: '"Fn::Base64" does not encode anything; expected "Fn::Base64Encode"',
        'zh-cn': '"Fn::Base64" 不做任何编码;应使用 "Fn::Base64Encode"',
      },
      ...(fix && { fix }),
    };
  },
  returns: () => string(),
});
