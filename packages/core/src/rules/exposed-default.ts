/** A hidden value that stands in the template as the default. */
import { isOn } from '../model/parameter-value.ts';
import { valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'template'>({
  id: 'exposed-default',
  on: 'template',
  severity: 'hint',
  summary: {
    en: 'The default of a NoEcho parameter can be read in the template.',
    'zh-cn': 'NoEcho 参数的默认值可在模板中读到。',
  },
  why: {
    en: 'NoEcho hides what is passed, not what the template says; whoever keeps the default has a password that others know.',
    'zh-cn': 'NoEcho 只隐藏传入的值,不隐藏模板内容;沿用默认值等于使用他人已知的密码。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  DbPassword:
    Type: String
    NoEcho: true
    Default: Initial-123
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
    en: ({ name }) => `the default of ${quote(name)} can be read in the template, though the value is hidden`,
    'zh-cn': ({ name }) => `${quote(name)} 的值被隐藏,但默认值可在模板中读到`,
  },
  *check(template) {
    for (const { name, body } of template.symbols.parameter.values()) {
      const value = body && valueIn(body, 'Default');
      if (body === undefined || value?.kind !== 'scalar' || !isOn(body, 'NoEcho')) continue;
      // Nothing, a number or a switch is no secret; what is fetched from elsewhere is not in the template.
      if (typeof value.value !== 'string' || value.value === '' || value.value.includes('{{resolve:')) continue;
      yield { span: value, data: { name } };
    }
  },
});
