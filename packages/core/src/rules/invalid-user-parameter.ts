/** A value that the template does not allow for a parameter. */
import { declaredParameters, userParameters } from '../model/user-parameters.ts';
import { type Misfit, misfitOf } from '../model/user-value.ts';
import { entryOf } from '../syntax/node.ts';
import { list, listZh, quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly misfit: Misfit;
  /** Left out for a parameter with NoEcho. */
  readonly value: string | undefined;
}

export default defineRule<Data, 'request'>({
  id: 'invalid-user-parameter',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'StackValidationFailed',
    message: ({ name }) => `The value of the parameter ${name} does not meet its constraints.`,
  },
  summary: {
    en: 'The template does not allow the value that the request gives to a parameter.',
    'zh-cn': '请求为参数指定的取值不符合模板的约束。',
  },
  why: {
    en: 'The service holds each value against the type, AllowedValues, AllowedPattern, length and range of the parameter before it creates anything.',
    'zh-cn': '在创建任何资源之前,服务会按参数的类型、AllowedValues、AllowedPattern、长度和范围检查取值。',
  },
  bad: `https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Parameters":{"Amount":{"Type":"Number","MaxValue":5}},"Outputs":{"Amount":{"Value":{"Ref":"Amount"}}}}
&Parameters.1.ParameterKey=Amount&Parameters.1.ParameterValue=6
`,
  good: `https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=MyStack
&TemplateBody={"ROSTemplateFormatVersion":"2015-09-01","Parameters":{"Amount":{"Type":"Number","MaxValue":5}},"Outputs":{"Amount":{"Value":{"Ref":"Amount"}}}}
&Parameters.1.ParameterKey=Amount&Parameters.1.ParameterValue=5
`,
  message: {
    en: ({ name, misfit, value }) => `${quote(value ?? name)} ${english(misfit)}`,
    'zh-cn': ({ name, misfit, value }) => `${quote(value ?? name)} ${chinese(misfit)}`,
  },
  *check(request) {
    const given = userParameters(request);
    const declared = given.length === 0 ? undefined : declaredParameters(request.template);
    if (declared === undefined) return;
    for (const { name, value } of given) {
      const body = declared.get(name);
      if (body === undefined || value?.kind !== 'scalar' || value.value === null || request.isOpaque(value)) continue;
      const misfit = misfitOf(value.raw, body);
      if (misfit === undefined) continue;
      const isSecret = entryOf(body, 'NoEcho') !== undefined;
      yield { span: value, data: { name, misfit, value: isSecret ? undefined : value.raw } };
    }
  },
});

const types = {
  number: { en: 'a number', 'zh-cn': '数字' },
  boolean: { en: 'true or false', 'zh-cn': 'true 或 false' },
  json: { en: 'JSON text of a list or an object', 'zh-cn': '列表或对象的 JSON 文本' },
} as const;

function english(misfit: Misfit): string {
  const side = 'bound' in misfit && misfit.bound === 'maximum' ? 'less' : 'more';
  switch (misfit.kind) {
    case 'type':
      return `must be ${types[misfit.expected].en}`;
    case 'allowed':
      return `is not allowed by the template; expected ${list(misfit.allowed)}`;
    case 'pattern':
      return `does not match the AllowedPattern ${quote(misfit.pattern)}`;
    case 'length':
      return `has a length of ${misfit.size}; the template expects ${misfit.limit} or ${side}`;
    case 'range':
      return `is out of range; the template expects ${misfit.limit} or ${side}`;
  }
}

function chinese(misfit: Misfit): string {
  const side = 'bound' in misfit && misfit.bound === 'maximum' ? '不大于' : '不小于';
  switch (misfit.kind) {
    case 'type':
      return `应为${types[misfit.expected]['zh-cn']}`;
    case 'allowed':
      return `不在模板允许的取值内:${listZh(misfit.allowed)}`;
    case 'pattern':
      return `不匹配 AllowedPattern ${quote(misfit.pattern)}`;
    case 'length':
      return `的长度为 ${misfit.size};模板要求${side} ${misfit.limit}`;
    case 'range':
      return `超出范围;模板要求${side} ${misfit.limit}`;
  }
}
