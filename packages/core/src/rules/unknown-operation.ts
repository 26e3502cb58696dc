/** A request for an operation that the API does not have. */
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly near: string | undefined;
}

export default defineRule<Data, 'request'>({
  id: 'unknown-operation',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'InvalidAction.NotFound',
    message: () => 'Specified api is not found, please check your url and method.',
  },
  summary: { en: 'The request names an operation that the API does not have.', 'zh-cn': '请求的操作不存在。' },
  why: {
    en: 'The gateway answers InvalidAction.NotFound before it looks at anything else. Names of operations are case-sensitive.',
    'zh-cn': '网关会直接返回 InvalidAction.NotFound。操作名称区分大小写。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=DeleteStak&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001\n',
  good: 'https://ros.aliyuncs.com/?Action=DeleteStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001\n',
  message: {
    en: ({ name, near }) => `the API has no operation ${quote(name)}${didYouMean(near)}`,
    'zh-cn': ({ name, near }) => `API 没有名为 ${quote(name)} 的操作${didYouMeanZh(near)}`,
  },
  *check({ action, operation }, { spec }) {
    if (action === undefined || operation !== undefined || action.opaque) return;
    const near = nearest(action.value, spec.names('operation'));
    yield { span: action, data: { name: action.value, near }, fixes: suggest(action, near) };
  },
});
