/** A parameter for a password whose value everybody can read. */
import { isOn } from '../model/parameter-value.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { insertBefore } from './insertions.ts';
import { defineRule } from './rule.ts';

/** Names of secrets. A name that goes on, such as that of a policy for passwords, is no secret. */
const secret = /(?:password|passwd|passphrase|pwd|secret|(?:secret|private)_?key|access_?key_?secret)\d*$/i;

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'visible-password',
  on: 'template',
  severity: 'hint',
  summary: { en: 'A parameter for a password has no NoEcho.', 'zh-cn': '密码类参数未设置 NoEcho。' },
  why: {
    en: 'Its value is shown to everybody who may look at the stack, in the console and in answers of the API.',
    'zh-cn': '所有能查看资源栈的人都能在控制台和 API 返回中看到该值。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  DbPassword:
    Type: String
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Description:
        Ref: DbPassword
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  DbPassword:
    Type: String
    NoEcho: true
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Description:
        Ref: DbPassword
`,
  message: {
    en: ({ name }) => `${quote(name)} looks like a password and is shown to everybody; expected "NoEcho: true"`,
    'zh-cn': ({ name }) => `${quote(name)} 像是密码却对所有人可见;应设置 "NoEcho: true"`,
  },
  *check(template) {
    for (const { name, entry, body } of template.symbols.parameter.values()) {
      if (body === undefined || isOn(body, 'NoEcho') || textOf(valueIn(body, 'Type')) !== 'String') continue;
      const property = textOf(valueIn(body, 'AssociationProperty'));
      if (!secret.test(name) && (property === undefined || !property.endsWith('Password'))) continue;
      // A choice among values that everybody can read hides nothing.
      if (valueIn(body, 'AllowedValues') !== undefined) continue;
      const beside = body.entries.find(({ key }) => key.raw !== 'Type') ?? body.entries[0];
      const isGiven = valueIn(body, 'NoEcho') !== undefined;
      const fixes =
        beside === undefined || isGiven ? [] : insertBefore(template.document.text, beside, 'NoEcho', 'true', 'unsafe');
      yield { span: entry.key, data: { name }, fixes };
    }
  },
});
