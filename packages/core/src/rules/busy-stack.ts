/** A stack on which something is running, or that takes no change in its state. */
import { givenText } from '../model/request-values.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  /** What is running, such as UPDATE. */
  readonly action: string;
}

export default defineRule<Data, 'request'>({
  id: 'busy-stack',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'ActionInProgress',
    message: ({ name, action }) => `Stack ${name} already has an action (${action}) in progress.`,
  },
  summary: {
    en: 'The request changes a stack on which something is running.',
    'zh-cn': '请求更改的资源栈正在执行其他操作。',
  },
  why: {
    en: 'A stack takes one action at a time. The state of the stack is taken from the snapshot of the account, which may be old.',
    'zh-cn': '资源栈同一时间只能执行一个操作。状态以账号快照为准,可能已过时。',
  },
  setting: {
    state: `{"stacks":[{"StackId":"4a6c9851-3b0f-4f5f-b4ca-a14bf6910001","StackName":"A","Status":"UPDATE_IN_PROGRESS"},
{"StackId":"4a6c9851-3b0f-4f5f-b4ca-a14bf6910002","StackName":"B","Status":"UPDATE_COMPLETE"}]}`,
  },
  bad: 'https://ros.aliyuncs.com/?Action=UpdateStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&TemplateURL=oss://ros/demo\n',
  good: 'https://ros.aliyuncs.com/?Action=UpdateStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910002&TemplateURL=oss://ros/demo\n',
  message: {
    en: ({ name, action }) => `the stack ${quote(name)} is busy with ${action}`,
    'zh-cn': ({ name, action }) => `资源栈 ${quote(name)} 正在执行 ${action}`,
  },
  *check(request) {
    if (!request.operation?.needs?.includes('idleStack')) return;
    const given = givenText(request, 'StackId');
    const stack = given && request.account?.stacks?.find(({ id }) => id === given.text);
    const action = /^(.+)_IN_PROGRESS$/.exec(stack?.status ?? '')?.[1];
    if (given === undefined || action === undefined) return;
    yield { span: given.node, data: { name: stack?.name ?? given.text, action } };
  },
});
