/** A new change set with the name of one that its stack has. */
import { changeSetsOf } from '../model/request-account.ts';
import { givenText } from '../model/request-values.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly stack: string }, 'request'>({
  id: 'existing-change-set',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'ChangeSetExists',
    message: ({ name, stack }) => `The ChangeSet (${name}) of Stack (${stack}) already exists.`,
  },
  summary: { en: 'The stack has a change set of that name already.', 'zh-cn': '资源栈已有同名的更改集。' },
  why: {
    en: 'Names of change sets are unique in their stack. Which there are is taken from the snapshot of the account.',
    'zh-cn': '更改集名称在资源栈内唯一。是否存在以账号快照为准。',
  },
  setting: {
    state: '{"changeSets":[{"ChangeSetName":"MyChangeSet","StackId":"4a6c9851-3b0f-4f5f-b4ca-a14bf6910001"}]}',
  },
  bad: 'https://ros.aliyuncs.com/?Action=CreateChangeSet&RegionId=cn-hangzhou&ChangeSetName=MyChangeSet&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&TemplateURL=oss://ros/demo\n',
  good: 'https://ros.aliyuncs.com/?Action=CreateChangeSet&RegionId=cn-hangzhou&ChangeSetName=Other&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&TemplateURL=oss://ros/demo\n',
  message: {
    en: ({ name }) => `the stack has a change set named ${quote(name)} already`,
    'zh-cn': ({ name }) => `资源栈已有名为 ${quote(name)} 的更改集`,
  },
  *check(request) {
    if (!request.operation?.needs?.includes('newChangeSet')) return;
    const given = givenText(request, 'ChangeSetName');
    const stack = givenText(request, 'StackId')?.text ?? givenText(request, 'StackName')?.text ?? '';
    if (given === undefined || !changeSetsOf(request).some(({ name }) => name === given.text)) return;
    yield { span: given.node, data: { name: given.text, stack } };
  },
});
