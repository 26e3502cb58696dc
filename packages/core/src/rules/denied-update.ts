/** A change that the policy of the stack denies. */
import { decide } from '../model/policy.ts';
import { effectivePolicy } from '../model/request-account.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly action: string;
  readonly name: string;
}

const policy = (effect: string) =>
  `{"Statement":[{"Effect":"${effect}","Action":"Update:*","Principal":"*","Resource":"LogicalResourceId/Web"},{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}`;

export default defineRule<Data, 'request'>({
  id: 'denied-update',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'StackPolicyValidationFailed',
    message: ({ action, name }) => `Action denied by stack policy: ${action} on ${name}.`,
  },
  summary: { en: 'The stack policy denies a change of the request.', 'zh-cn': '资源栈策略拒绝了请求中的更改。' },
  why: {
    en: 'The policy that the request sends for this update goes before the stored one. The changes and the stored policy are taken from the snapshot.',
    'zh-cn': '请求中的临时策略优先于已保存的策略。更改内容和已保存的策略以账号快照为准。',
  },
  setting: {
    state: JSON.stringify({
      policy: policy('Deny'),
      changes: [{ action: 'Modify', logicalResourceId: 'Web', resourceType: 'ALIYUN::ECS::Instance' }],
    }),
  },
  bad: 'https://ros.aliyuncs.com/?Action=UpdateStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&TemplateURL=oss://ros/demo\n',
  good: `https://ros.aliyuncs.com/?Action=UpdateStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&TemplateURL=oss://ros/demo
&StackPolicyDuringUpdateBody={"Statement":[{"Effect":"Allow","Action":"Update:*","Principal":"*","Resource":"*"}]}
`,
  message: {
    en: ({ action, name }) => `the stack policy denies ${action} on ${quote(name)}`,
    'zh-cn': ({ action, name }) => `资源栈策略拒绝对 ${quote(name)} 执行 ${action}`,
  },
  *check(request, { spec }) {
    const changes = request.account?.changes ?? [];
    if (changes.length === 0 || !request.operation?.needs?.includes('idleStack')) return;
    const policy = effectivePolicy(request, spec);
    if (policy === undefined) return;
    const span = request.action ?? request.parameters.entries[0]?.key ?? request;
    for (const { action, logicalId, type } of changes) {
      const full = action.startsWith('Update:') ? action : `Update:${action}`;
      // What is added to a stack is no update of anything.
      if (/^(?:Update:)?Add$/.test(action) || decide(policy, { action: full, logicalId, type }).allowed) continue;
      yield { span, data: { action: full, name: logicalId } };
    }
  },
});
