/** A least value, or length, above the most. */
import { numberIn } from '../model/parameter-value.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly parameter: string;
  readonly least: string;
  readonly most: string;
  readonly low: number;
  readonly high: number;
}

const pairs: readonly (readonly [least: string, most: string])[] = [
  ['MinLength', 'MaxLength'],
  ['MinValue', 'MaxValue'],
];

export default defineRule<Data, 'template'>({
  id: 'contradictory-limits',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ parameter, least, most }) => `The parameter ${parameter} is invalid: ${least} is greater than ${most}.`,
  },
  summary: { en: 'The limits of a parameter leave no value.', 'zh-cn': '参数的限制相互矛盾。' },
  why: {
    en: 'No value can be passed, so that no stack can be created.',
    'zh-cn': '没有任何值能满足限制,无法创建资源栈。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: Number
    MinValue: 100
    MaxValue: 10
Outputs:
  Size:
    Value:
      Ref: Size
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Size:
    Type: Number
    MinValue: 10
    MaxValue: 100
Outputs:
  Size:
    Value:
      Ref: Size
`,
  message: {
    en: ({ least, most, low, high }) => `${quote(least)} ${low} is greater than ${quote(most)} ${high}`,
    'zh-cn': ({ least, most, low, high }) => `${quote(least)} ${low} 大于 ${quote(most)} ${high}`,
  },
  *check(template) {
    for (const { name: parameter, body } of template.symbols.parameter.values()) {
      if (body === undefined) continue;
      for (const [least, most] of pairs) {
        const low = numberIn(body, least);
        const high = low && numberIn(body, most);
        if (low === undefined || high === undefined || low.value <= high.value) continue;
        yield {
          span: low.node,
          data: { parameter, least, most, low: low.value, high: high.value },
          related: [{ span: high.node, text: { en: 'the other limit', 'zh-cn': '另一限制' } }],
        };
      }
    }
  },
});
