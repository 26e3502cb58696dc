/** A value for a parameter that the template does not declare. */
import { declaredParameters, userParameters } from '../model/user-parameters.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly near: string | undefined }, 'request'>({
  id: 'unknown-user-parameter',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'UnknownUserParameter',
    message: ({ name }) => `The Parameter (${name}) was not defined in template.`,
  },
  summary: {
    en: 'The request gives a value to a parameter that the template does not declare.',
    'zh-cn': '请求为模板中未声明的参数指定了取值。',
  },
  why: {
    en: 'The service answers UnknownUserParameter and does nothing. It is checked only when the template is known.',
    'zh-cn': '服务会返回 UnknownUserParameter 并拒绝请求。仅在已知模板时检查。',
  },
  bad: `https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Parameters":{"Amount":{"Type":"Number","Default":1}},"Outputs":{"Amount":{"Value":{"Ref":"Amount"}}}}
&Parameters.1.ParameterKey=Amout&Parameters.1.ParameterValue=1
`,
  good: `https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Parameters":{"Amount":{"Type":"Number","Default":1}},"Outputs":{"Amount":{"Value":{"Ref":"Amount"}}}}
&Parameters.1.ParameterKey=Amount&Parameters.1.ParameterValue=1
`,
  message: {
    en: ({ name, near }) => `${quote(name)} is no parameter of the template${didYouMean(near)}`,
    'zh-cn': ({ name, near }) => `模板没有参数 ${quote(name)}${didYouMeanZh(near)}`,
  },
  *check(request, { spec }) {
    const given = userParameters(request);
    if (given.length === 0) return;
    const declared = declaredParameters(request.template);
    if (declared === undefined) return;
    for (const { key, name } of given) {
      // Pseudo parameters can be given too, where the service would fill them in by itself.
      if (name === '' || declared.has(name) || spec.pseudoParameters.some((pseudo) => pseudo.name === name)) continue;
      const near = nearest(name, declared.keys());
      const span = request.spanWithin(key, 0, name.length);
      yield { span, data: { name, near }, fixes: suggest(span, near) };
    }
  },
});
