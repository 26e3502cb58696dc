/** One change set more than a stack may have. */
import { changeSetsOf } from '../model/request-account.ts';
import { givenText } from '../model/request-values.ts';
import { defineRule } from './rule.ts';

/** How many change sets a stack may have, as the page of CreateChangeSet says. */
const LIMIT = 20;

const many = Array.from({ length: LIMIT }, (_, index) => ({
  ChangeSetName: `Change${index}`,
  StackId: '4a6c9851-3b0f-4f5f-b4ca-a14bf6910001',
}));

export default defineRule<{ readonly count: number }, 'request'>({
  id: 'too-many-change-sets',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'RequestLimitExceeded',
    message: ({ count }) => `Request limit exceeded: the stack has ${count} change sets.`,
  },
  summary: { en: 'The stack has as many change sets as it may have.', 'zh-cn': '资源栈的更改集数量已达上限。' },
  why: {
    en: 'A stack can have 20 change sets. How many there are is taken from the snapshot of the account; delete some before you create another.',
    'zh-cn': '一个资源栈最多 20 个更改集,数量以账号快照为准。请先删除部分更改集。',
  },
  setting: { state: JSON.stringify({ changeSets: many }) },
  bad: 'https://ros.aliyuncs.com/?Action=CreateChangeSet&RegionId=cn-hangzhou&ChangeSetName=Other&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&TemplateURL=oss://ros/demo\n',
  good: 'https://ros.aliyuncs.com/?Action=CreateChangeSet&RegionId=cn-hangzhou&ChangeSetName=Other&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910002&TemplateURL=oss://ros/demo\n',
  message: {
    en: ({ count }) => `the stack has ${count} change sets; expected less than ${LIMIT}`,
    'zh-cn': ({ count }) => `资源栈已有 ${count} 个更改集;应少于 ${LIMIT} 个`,
  },
  *check(request) {
    if (!request.operation?.needs?.includes('newChangeSet')) return;
    const count = changeSetsOf(request).length;
    const span = (givenText(request, 'StackId') ?? givenText(request, 'StackName'))?.node;
    if (span !== undefined && count >= LIMIT) yield { span, data: { count } };
  },
});
