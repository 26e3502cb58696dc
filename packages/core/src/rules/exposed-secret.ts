/** A secret that is written into a file: the value of a parameter that the template marks with NoEcho. */
import { hiddenValues } from '../model/secrets.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'exposed-secret',
  on: 'request',
  severity: 'warning',
  summary: {
    en: 'A request in a file carries the value of a secret parameter.',
    'zh-cn': '文件中的请求包含保密参数的取值。',
  },
  why: {
    en: 'The template hides the parameter with NoEcho; a file that holds its value gives it away.',
    'zh-cn': '模板通过 NoEcho 隐藏该参数,而文件中的取值会泄露它。',
  },
  bad: `aliyun ros CreateStack --RegionId cn-hangzhou --StackName MyStack \\
  --TemplateBody '{"ROSTemplateFormatVersion":"2015-09-01","Parameters":{"Password":{"Type":"String","NoEcho":true}},"Outputs":{"P":{"Value":{"Ref":"Password"}}}}' \\
  --Parameters.1.ParameterKey Password --Parameters.1.ParameterValue 'correct horse'
`,
  good: `aliyun ros CreateStack --RegionId cn-hangzhou --StackName MyStack \\
  --TemplateBody '{"ROSTemplateFormatVersion":"2015-09-01","Parameters":{"Password":{"Type":"String","NoEcho":true}},"Outputs":{"P":{"Value":{"Ref":"Password"}}}}' \\
  --Parameters.1.ParameterKey Password --Parameters.1.ParameterValue "$PASSWORD"
`,
  message: {
    en: ({ name }) => `${quote(name)} is secret in the template; its value should not stand in a file`,
    'zh-cn': ({ name }) => `模板将 ${quote(name)} 标记为保密,其取值不应写入文件`,
  },
  *check(request) {
    for (const { name, value } of hiddenValues(request)) yield { span: value, data: { name } };
  },
});
