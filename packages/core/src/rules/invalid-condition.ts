/** A condition that is no comparison, or names another condition where a function must stand. */
import { callOf, functions } from '../functions/index.ts';
import { resolve } from '../syntax/node.ts';
import { list, listZh, quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

const roots = functions.filter(({ contexts }) => contexts.includes('conditionRoot')).map(({ name }) => name);

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'invalid-condition',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The condition ${name} is invalid.` },
  summary: { en: 'A condition is not one of the functions that can decide.', 'zh-cn': '条件不是可用于判断的函数。' },
  why: {
    en: 'ROS evaluates conditions before anything else and refuses one that is text, a list or another function.',
    'zh-cn': 'ROS 最先求值条件,并会拒绝文本、列表或其他函数。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Conditions:
  IsHangzhou: cn-hangzhou
Outputs:
  Here:
    Condition: IsHangzhou
    Value: here
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Conditions:
  IsHangzhou:
    Fn::Equals:
      - Ref: ALIYUN::Region
      - cn-hangzhou
Outputs:
  Here:
    Condition: IsHangzhou
    Value: here
`,
  message: {
    en: ({ name }) => `the condition ${quote(name)} has the wrong form; expected one of ${list(roots)}`,
    'zh-cn': ({ name }) => `条件 ${quote(name)} 的形式错误;应为 ${listZh(roots)} 之一`,
  },
  *check({ symbols }) {
    for (const { name, entry } of symbols.condition.values()) {
      const value = resolve(entry.value);
      // Which function it is, another rule judges.
      const isFine = callOf(value) !== undefined || (value.kind === 'scalar' && typeof value.value === 'boolean');
      if (!isFine)
        yield { span: value.kind === 'scalar' && value.end > value.start ? value : entry.key, data: { name } };
    }
  },
});
