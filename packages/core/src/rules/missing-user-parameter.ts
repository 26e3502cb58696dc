/** A parameter of the template that has no default and gets no value. */

import { saysTrue } from '../model/request-values.ts';
import { declaredParameters, hasUnknownParameters, userParameters } from '../model/user-parameters.ts';
import { entryOf } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'missing-user-parameter',
  on: 'request',
  severity: 'error',
  rosError: { code: 'UserParameterMissing', message: ({ name }) => `The Parameter ${name} was not provided.` },
  summary: {
    en: 'A parameter of the template has no default and the request gives it no value.',
    'zh-cn': '模板参数没有默认值,请求也未指定取值。',
  },
  why: {
    en: 'The service answers UserParameterMissing. A default of null counts as a default, and with UsePreviousParameters the last values are used.',
    'zh-cn':
      '服务会返回 UserParameterMissing。默认值 null 视为有默认值;开启 UsePreviousParameters 时沿用上一次的取值。',
  },
  bad: `https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Parameters":{"Amount":{"Type":"Number"}},"Outputs":{"Amount":{"Value":{"Ref":"Amount"}}}}
`,
  good: `https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Parameters":{"Amount":{"Type":"Number"}},"Outputs":{"Amount":{"Value":{"Ref":"Amount"}}}}
&Parameters.1.ParameterKey=Amount&Parameters.1.ParameterValue=1
`,
  message: {
    en: ({ name }) => `${quote(name)} has no default in the template and gets no value`,
    'zh-cn': ({ name }) => `模板参数 ${quote(name)} 没有默认值,且未指定取值`,
  },
  *check(request) {
    const { operation, parameters, action } = request;
    if (parameters.damaged || !operation?.needs?.includes('completeParameters')) return;
    if (saysTrue(request, 'UsePreviousParameters') || hasUnknownParameters(request)) return;
    const declared = declaredParameters(request.template);
    if (declared === undefined) return;
    const given = new Set(userParameters(request).map(({ name }) => name));
    const span = entryOf(parameters, 'Parameters')?.key ?? action ?? parameters;
    for (const [name, body] of declared) {
      if (given.has(name) || body === undefined || entryOf(body, 'Default') !== undefined) continue;
      yield { span, data: { name } };
    }
  },
});
