/** A value that the service may take, though nothing it ever made looks like that. */
import { quote } from '../text/wording.ts';
import { spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly value: string }, 'request'>({
  id: 'unlikely-request-value',
  on: 'request',
  severity: 'warning',
  summary: {
    en: 'A value does not look like what the parameter holds.',
    'zh-cn': '参数值与该参数通常的格式不符。',
  },
  why: {
    en: 'Identifiers, versions and account IDs have a known form. A name in place of an identifier is answered with a NotFound error.',
    'zh-cn': 'ID、版本和账号都有固定格式。用名称代替 ID 时,服务会返回 NotFound 类错误。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=GetStackPolicy&RegionId=cn-hangzhou&StackId=MyStack\n',
  good: 'https://ros.aliyuncs.com/?Action=GetStackPolicy&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001\n',
  message: {
    en: ({ name, value }) => `${quote(value)} does not look like the value of ${name}`,
    'zh-cn': ({ name, value }) => `${name} 的取值看起来有误:${quote(value)}`,
  },
  *check(request) {
    for (const { span, certainty, parameter, node } of violationsOfKind(request, 'pattern', 'type')) {
      if (certainty !== 'likely' || node.kind !== 'scalar') continue;
      yield { span, data: { name: spelled(request, parameter), value: node.raw } };
    }
  },
});
