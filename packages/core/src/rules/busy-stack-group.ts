/** A stack group on which an operation is running. */
import { givenText } from '../model/request-values.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'busy-stack-group',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'StackGroupOperationInProgress',
    message: ({ name }) => `Another Operation on StackGroup (${name}) is in progress.`,
  },
  summary: { en: 'An operation on the stack group is running.', 'zh-cn': '资源栈组正在执行其他操作。' },
  why: {
    en: 'A stack group takes one operation at a time. What is running is taken from the snapshot of the account, which may be old.',
    'zh-cn': '资源栈组同一时间只能执行一个操作。是否正在执行以账号快照为准,可能已过时。',
  },
  setting: { state: '{"stackGroupOperations":[{"StackGroupName":"MyGroup","Status":"RUNNING"}]}' },
  bad: 'https://ros.aliyuncs.com/?Action=CreateStackInstances&RegionId=cn-hangzhou&StackGroupName=MyGroup&AccountIds=["151266687691"]&RegionIds=["cn-beijing"]\n',
  good: 'https://ros.aliyuncs.com/?Action=CreateStackInstances&RegionId=cn-hangzhou&StackGroupName=OtherGroup&AccountIds=["151266687691"]&RegionIds=["cn-beijing"]\n',
  message: {
    en: ({ name }) => `an operation on the stack group ${quote(name)} is running`,
    'zh-cn': ({ name }) => `资源栈组 ${quote(name)} 正在执行其他操作`,
  },
  *check(request) {
    if (!request.operation?.needs?.includes('idleStackGroup')) return;
    const given = givenText(request, 'StackGroupName');
    const group = given && request.account?.stackGroups?.find(({ name }) => name === given.text);
    if (given !== undefined && group?.busy) yield { span: given.node, data: { name: given.text } };
  },
});
