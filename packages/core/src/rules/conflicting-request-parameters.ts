/** Parameters of which only one may be given. */
import { list, listZh } from '../text/wording.ts';
import { spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly names: readonly string[] }, 'request'>({
  id: 'conflicting-request-parameters',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'MultipleParameter',
    message: ({ names }) => `Only one of the input parameters ${names.join(',')} can be specified.`,
  },
  summary: { en: 'The request gives parameters that exclude each other.', 'zh-cn': '请求同时指定了互斥的参数。' },
  why: {
    en: 'The service answers MultipleParameter and does nothing. A value of 0 or false counts as given.',
    'zh-cn': '服务会返回 MultipleParameter 并拒绝请求。取值 0 或 false 也视为已指定。',
  },
  bad: `https://ros.aliyuncs.com/?Action=SetStackPolicy&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001
&StackPolicyURL=oss://ros/policy
&StackPolicyBody={"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}
`,
  good: `https://ros.aliyuncs.com/?Action=SetStackPolicy&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001
&StackPolicyURL=oss://ros/policy
`,
  message: {
    en: ({ names }) => `only one of ${list(names)} can be given`,
    'zh-cn': ({ names }) => `${listZh(names)} 只能指定其一`,
  },
  *check(request) {
    for (const { span, parameter, certainty, defect } of violationsOfKind(request, 'conflict')) {
      const names = defect.names.map((name) => spelled(request, parameter === '' ? name : `${parameter}.${name}`));
      yield { span, data: { names }, ...(certainty === 'sure' ? {} : { severity: 'warning' as const }) };
    }
  },
});
