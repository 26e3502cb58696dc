/** A confirmation asked for a value that is not hidden. */
import { isOn } from '../model/parameter-value.ts';
import { entryOf, textOf, valueIn } from '../syntax/node.ts';
import { insertBefore } from './insertions.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly type: string | undefined }, 'template'>({
  id: 'ineffective-confirm',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'Confirm stands at a parameter that is no hidden text.',
    'zh-cn': 'Confirm 用于非隐藏字符串的参数。',
  },
  why: {
    en: 'The console asks twice only for a String with NoEcho. Without NoEcho the value, most often a password, is shown to everybody who may see the stack.',
    'zh-cn':
      '控制台只对 NoEcho 的 String 参数要求二次输入。没有 NoEcho 时,该值(多为密码)会显示给所有能查看资源栈的人。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Greeting:
    Type: String
    Confirm: true
Outputs:
  Greeting:
    Value:
      Ref: Greeting
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Greeting:
    Type: String
    NoEcho: true
    Confirm: true
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Description:
        Ref: Greeting
`,
  message: {
    en: ({ type }) =>
      type === undefined
        ? '"Confirm" does nothing without "NoEcho"'
        : `"Confirm" does nothing for a ${type}; expected a String`,
    'zh-cn': ({ type }) =>
      type === undefined ? '"Confirm" 在没有 "NoEcho" 时不起作用' : `"Confirm" 对 ${type} 类型不起作用;应为 String`,
  },
  *check(template) {
    for (const { body } of template.symbols.parameter.values()) {
      const entry = body && entryOf(body, 'Confirm');
      if (body === undefined || entry === undefined || !isOn(body, 'Confirm')) continue;
      const type = textOf(valueIn(body, 'Type'));
      if (type !== undefined && type !== 'String') yield { span: entry.key, data: { type } };
      else if (!isOn(body, 'NoEcho')) {
        const given = entryOf(body, 'NoEcho') !== undefined;
        const fixes = given ? [] : insertBefore(template.document.text, entry, 'NoEcho', 'true', 'unsafe');
        yield { span: entry.key, data: { type: undefined }, fixes };
      }
    }
  },
});
