/** Updates a stack group. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  newer,
  parameters,
  region,
  stackGroupName,
  templateBody,
  templateId,
  templateUrl,
  templateVersion,
} from './shared.ts';
import {
  accountIds,
  autoDeployment,
  deploymentOptions,
  deploymentTargets,
  operationDescription,
  operationPreferences,
  permissionModel,
  regionIds,
  roleName,
} from './stack-groups.ts';

export default defineOperation({
  name: 'UpdateStackGroup',
  kind: 'write',
  summary: { en: 'Updates a stack group.', 'zh-cn': '更新资源栈组。' },
  needs: ['idleStackGroup'],
  request: () =>
    object(
      {
        AccountIds: optional(accountIds(50), { documented: { shape: accountIds(20, 'pages'), disputed: true } }),
        AdministrationRoleName: optional(roleName),
        AutoDeployment: newer(autoDeployment),
        Capabilities: newer(
          list(string({ enum: ['ExpandModules'] }), {
            doc: { en: 'What the template may do beyond plain resources.', 'zh-cn': '模板允许使用的扩展能力。' },
            maxItems: 1,
            source: 'sdk, metadata',
          }),
        ),
        ClientToken: optional(clientToken),
        DeploymentOptions: newer(deploymentOptions),
        DeploymentTargets: newer(deploymentTargets({ accounts: 30 })),
        Description: optional(
          string({ doc: { en: 'A description.', 'zh-cn': '描述。' }, maxLength: 256, source: 'pages' }),
        ),
        ExecutionRoleName: optional(roleName),
        OperationDescription: optional(operationDescription),
        OperationPreferences: optional(operationPreferences),
        Parameters: optional(parameters),
        PermissionModel: newer(permissionModel, { default: 'SELF_MANAGED' }),
        RegionId: required(region),
        RegionIds: optional(regionIds),
        StackGroupName: required(stackGroupName),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          { kind: 'atMostOne', names: ['TemplateBody', 'TemplateURL', 'TemplateId'], source: 'pages, iac-code' },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'TemplateId', given: false },
            source: 'pages',
          },
          {
            kind: 'atMostOne',
            names: ['AccountIds', 'DeploymentTargets'],
            profile: 'current',
            likely: true,
            source: 'inferred',
          },
          {
            kind: 'required',
            names: ['RegionIds'],
            when: { field: 'AccountIds', given: true },
            likely: true,
            source: 'inferred',
          },
          {
            kind: 'required',
            names: ['RegionIds'],
            when: { field: 'DeploymentTargets', given: true },
            likely: true,
            source: 'inferred',
          },
          {
            kind: 'atLeastOne',
            names: ['AccountIds', 'DeploymentTargets'],
            when: { field: 'RegionIds', given: true },
            likely: true,
            source: 'inferred',
          },
        ],
      },
    ),
});
