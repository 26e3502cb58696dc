/** A new stack with the name of one that exists. */
import { givenText } from '../model/request-values.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'existing-stack',
  on: 'request',
  severity: 'error',
  rosError: { code: 'StackExists', message: ({ name }) => `The Stack (${name}) already exists.` },
  summary: { en: 'The request creates a stack that exists already.', 'zh-cn': '请求创建的资源栈已存在。' },
  why: {
    en: 'Names of stacks are unique in a region. Whether there is such a stack is taken from the snapshot of the account.',
    'zh-cn': '同一地域内资源栈名称唯一。是否存在以账号快照为准。',
  },
  setting: { state: '{"stacks":[{"StackName":"MyStack","Status":"CREATE_COMPLETE"}]}' },
  bad: 'https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=MyStack&TemplateURL=oss://ros/demo\n',
  good: 'https://ros.aliyuncs.com/?Action=CreateStack&RegionId=cn-hangzhou&StackName=OtherStack&TemplateURL=oss://ros/demo\n',
  message: {
    en: ({ name }) => `a stack named ${quote(name)} exists already`,
    'zh-cn': ({ name }) => `名为 ${quote(name)} 的资源栈已存在`,
  },
  *check(request) {
    if (!request.operation?.needs?.includes('newStack')) return;
    const given = givenText(request, 'StackName');
    if (given === undefined) return;
    const region = givenText(request, 'RegionId')?.text;
    const exists = request.account?.stacks?.some(
      (stack) =>
        stack.name === given.text &&
        stack.status !== 'DELETE_COMPLETE' &&
        (stack.region === undefined || region === undefined || stack.region === region),
    );
    if (exists) yield { span: given.node, data: { name: given.text } };
  },
});
