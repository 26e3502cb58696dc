/** A new stack instance in an account and region that has one. */
import { givenText } from '../model/request-values.ts';
import { valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly instance: string }, 'request'>({
  id: 'existing-stack-instance',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'StackInstanceExists',
    message: ({ instance }) => `The StackInstance (${instance}) already exists.`,
  },
  summary: {
    en: 'The stack group has a stack in that account and region already.',
    'zh-cn': '资源栈组在该账号和地域中已有资源栈实例。',
  },
  why: {
    en: 'The service answers StackInstanceExists for any pair of the accounts and regions of the request. Which there are is taken from the snapshot.',
    'zh-cn': '请求中任一账号与地域的组合已存在实例时,服务会返回 StackInstanceExists。是否存在以账号快照为准。',
  },
  setting: {
    state: '{"stackInstances":[{"StackGroupName":"MyGroup","AccountId":"151266687691","RegionId":"cn-beijing"}]}',
  },
  bad: 'https://ros.aliyuncs.com/?Action=CreateStackInstances&RegionId=cn-hangzhou&StackGroupName=MyGroup&AccountIds=["151266687691"]&RegionIds=["cn-beijing"]\n',
  good: 'https://ros.aliyuncs.com/?Action=CreateStackInstances&RegionId=cn-hangzhou&StackGroupName=MyGroup&AccountIds=["151266687691"]&RegionIds=["cn-hangzhou"]\n',
  message: {
    en: ({ instance }) => `the stack group has an instance in ${quote(instance)} already`,
    'zh-cn': ({ instance }) => `资源栈组在 ${quote(instance)} 中已有实例`,
  },
  *check(request) {
    if (!request.operation?.needs?.includes('newStackInstances')) return;
    const instances = request.account?.stackInstances ?? [];
    const group = givenText(request, 'StackGroupName')?.text;
    const accounts = valueIn(request.parameters, 'AccountIds');
    const regions = valueIn(request.parameters, 'RegionIds');
    if (group === undefined || accounts?.kind !== 'seq' || regions?.kind !== 'seq') return;
    for (const account of accounts.items) {
      for (const region of regions.items) {
        if (account.kind !== 'scalar' || region.kind !== 'scalar') continue;
        const exists = instances.some(
          (each) => each.group === group && each.account === account.raw && each.region === region.raw,
        );
        if (exists) yield { span: account, data: { instance: `${account.raw}/${region.raw}` } };
      }
    }
  },
});
