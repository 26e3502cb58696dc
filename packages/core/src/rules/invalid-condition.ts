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
    en: ({ name }) => `${quote(name)} is no condition; expected ${list(roots)} or a boolean`,
    'zh-cn': ({ name }) => `${quote(name)} 不是有效的条件;应为 ${listZh(roots)} 或布尔值`,
  },
  *check({ symbols, strays }) {
    const misspelt = new Set(strays.map(({ map }) => map));
    for (const { name, entry } of symbols.condition.values()) {
      const value = resolve(entry.value);
      // Which function it is, and whether it is one, other rules judge.
      const isBoolean = value.kind === 'scalar' && typeof value.value === 'boolean';
      if (isBoolean || callOf(value) !== undefined || (value.kind === 'map' && misspelt.has(value))) continue;
      yield { span: value.kind === 'scalar' && value.end > value.start ? value : entry.key, data: { name } };
    }
  },
});
