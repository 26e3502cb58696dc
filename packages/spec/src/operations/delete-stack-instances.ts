/** Deletes stacks of a stack group in accounts and regions. */
import { boolean, object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, newer, region, stackGroupName } from './shared.ts';
import {
  accountIds,
  deploymentTargets,
  documentedAccountIds,
  operationDescription,
  operationPreferences,
  regionIds,
  requiredAccountIds,
} from './stack-groups.ts';

export default defineOperation({
  name: 'DeleteStackInstances',
  kind: 'write',
  summary: {
    en: 'Deletes stacks of a stack group in accounts and regions.',
    'zh-cn': '删除指定账号和地域中的资源栈实例。',
  },
  needs: ['idleStackGroup'],
  request: () =>
    object(
      {
        AccountIds: optional(accountIds(50), { documented: documentedAccountIds }),
        ClientToken: optional(clientToken),
        DeploymentTargets: newer(deploymentTargets({ folders: 20, accounts: 30 })),
        OperationDescription: optional(operationDescription),
        OperationPreferences: optional(operationPreferences),
        RegionId: required(region),
        RegionIds: required(regionIds),
        RetainStacks: required(
          boolean({
            doc: {
              en: 'Whether the stacks stay when they leave the group.',
              'zh-cn': '删除资源栈实例时是否保留资源栈。',
            },
          }),
        ),
        StackGroupName: required(stackGroupName),
      },
      {
        relations: [
          requiredAccountIds,
          { kind: 'exactlyOne', names: ['AccountIds', 'DeploymentTargets'], profile: 'current', source: 'sdk' },
        ],
      },
    ),
});
