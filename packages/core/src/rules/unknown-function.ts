/** A call of a function that does not exist. */
import { functions } from '../functions/index.ts';
import { nearest } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { replaceName } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly near: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'unknown-function',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The function ${name} is not supported.` },
  summary: { en: 'A call names a function that ROS does not have.', 'zh-cn': '调用了 ROS 不存在的函数。' },
  why: {
    en: 'ROS refuses the template. Some functions of CloudFormation have another name here, others do not exist.',
    'zh-cn': 'ROS 会拒绝模板。部分 CloudFormation 函数在此名称不同,部分不存在。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Zones:
    Value:
      Fn::GetAZ: ''
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Zones:
    Value:
      Fn::GetAZs: ''
`,
  message: {
    en: ({ name, near }) => `ROS has no function ${quote(name)}${didYouMean(near)}`,
    'zh-cn': ({ name, near }) => `ROS 没有函数 ${quote(name)}${didYouMeanZh(near)}`,
  },
  *check(template, { spec }) {
    for (const { definition, name, key } of template.calls) {
      if (definition !== undefined) continue;
      const near = own(spec.grammar.habits.functions, name) ?? nearest(name, documented());
      yield { span: key, data: { name, near }, fixes: near === undefined ? [] : [replaceName(key, near)] };
    }
  },
});

function documented(): string[] {
  return functions.filter(({ undocumented }) => !undocumented).map(({ name }) => name);
}
