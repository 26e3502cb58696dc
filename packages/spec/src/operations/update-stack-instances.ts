/** Updates the parameters of stack instances. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, newer, parameters, region, stackGroupName, timeoutInMinutes } from './shared.ts';
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
  name: 'UpdateStackInstances',
  kind: 'write',
  summary: { en: 'Updates the parameters of stack instances.', 'zh-cn': '更新资源栈实例。' },
  needs: ['idleStackGroup'],
  request: () =>
    object(
      {
        AccountIds: optional(accountIds(30), { documented: documentedAccountIds }),
        ClientToken: optional(clientToken),
        DeploymentTargets: newer(deploymentTargets({ accounts: 50 })),
        OperationDescription: optional(operationDescription),
        OperationPreferences: optional(operationPreferences),
        ParameterOverrides: optional(parameters),
        RegionId: required(region),
        RegionIds: required(regionIds),
        StackGroupName: required(stackGroupName),
        TimeoutInMinutes: optional(timeoutInMinutes, { default: 60 }),
      },
      {
        relations: [
          requiredAccountIds,
          { kind: 'exactlyOne', names: ['AccountIds', 'DeploymentTargets'], profile: 'current', source: 'sdk' },
        ],
      },
    ),
});
