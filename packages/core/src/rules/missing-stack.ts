/** A stack that does not exist. */
import { givenText } from '../model/request-values.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'missing-stack',
  on: 'request',
  severity: 'error',
  rosError: { code: 'StackNotFound', message: ({ name }) => `The Stack (${name}) could not be found.` },
  summary: { en: 'The request is about a stack that does not exist.', 'zh-cn': '请求涉及的资源栈不存在。' },
  why: {
    en: 'The service answers StackNotFound. Whether there is such a stack is taken from the snapshot of the account.',
    'zh-cn': '服务会返回 StackNotFound。是否存在以账号快照为准。',
  },
  setting: { state: '{"stacks":[{"StackId":"4a6c9851-3b0f-4f5f-b4ca-a14bf6910001","StackName":"MyStack"}]}' },
  bad: 'https://ros.aliyuncs.com/?Action=DeleteStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910002\n',
  good: 'https://ros.aliyuncs.com/?Action=DeleteStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001\n',
  message: {
    en: ({ name }) => `no stack ${quote(name)} exists`,
    'zh-cn': ({ name }) => `资源栈 ${quote(name)} 不存在`,
  },
  *check(request) {
    const stacks = request.account?.stacks;
    const given = stacks && givenText(request, 'StackId');
    if (stacks === undefined || given === undefined) return;
    // A list without IDs says nothing about one.
    if (stacks.some(({ id }) => id === undefined)) return;
    const found = stacks.find(({ id }) => id === given.text);
    if (found === undefined || found.status === 'DELETE_COMPLETE')
      yield { span: given.node, data: { name: given.text } };
  },
});
