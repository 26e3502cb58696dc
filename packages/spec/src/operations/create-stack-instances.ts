/**
 * Creates the stacks of a stack group in accounts and regions. Held to the page of the operation to the letter; where that page
 * contradicts itself or its successors, the comment beside the fact says which reading is right.
 */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, disableRollback, newer, parameters, region, stackGroupName, timeoutInMinutes } from './shared.ts';
import {
  accountIds,
  deploymentOptions,
  deploymentTargets,
  documentedAccountIds,
  operationDescription,
  operationPreferences,
  regionIds,
  requiredAccountIds,
} from './stack-groups.ts';

export default defineOperation({
  name: 'CreateStackInstances',
  kind: 'write',
  summary: {
    en: 'Creates the stacks of a stack group in accounts and regions.',
    'zh-cn': '在指定账号和地域中创建资源栈组的资源栈实例。',
  },
  needs: ['idleStackGroup', 'newStackInstances'],
  request: () =>
    object(
      {
        // 20 on the page and in the English metadata, 30 among the limits of the product, 50 in the SDK: 21 to 50 are worth a warning.
        AccountIds: optional(accountIds(50), { documented: documentedAccountIds }),
        ClientToken: optional(clientToken),
        DeploymentOptions: newer(deploymentOptions),
        DeploymentTargets: newer(deploymentTargets({ folders: 20, accounts: 30 })),
        DisableRollback: optional(disableRollback, { default: false }),
        OperationDescription: optional(operationDescription),
        OperationPreferences: optional(operationPreferences),
        ParameterOverrides: optional(parameters),
        // The page calls it the region of the stack; it is the region of the stack group and has nothing to do with RegionIds.
        RegionId: required(region),
        RegionIds: required(regionIds),
        // The page says "unique in a region", which is true of CreateStackGroup: here the group has to exist.
        StackGroupName: required(stackGroupName),
        // The page gives no range; the limits of the product and the metadata do.
        TimeoutInMinutes: optional({ ...timeoutInMinutes, source: 'limits of the product, metadata' }, { default: 60 }),
      },
      {
        relations: [
          requiredAccountIds,
          {
            kind: 'exactlyOne',
            names: ['AccountIds', 'DeploymentTargets'],
            profile: 'current',
            source: 'sdk, cli',
          },
        ],
      },
    ),
});
