/** Creates a stack group from a template. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  newer,
  parameters,
  region,
  resourceGroupId,
  stackArn,
  stackGroupName,
  tags,
  templateBody,
  templateId,
  templateUrl,
  templateVersion,
} from './shared.ts';
import { autoDeployment, permissionModel, roleName } from './stack-groups.ts';

export default defineOperation({
  name: 'CreateStackGroup',
  kind: 'write',
  summary: { en: 'Creates a stack group from a template.', 'zh-cn': '使用模板创建资源栈组。' },
  needs: ['completeParameters'],
  request: () =>
    object(
      {
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
        Description: optional(
          string({ doc: { en: 'A description.', 'zh-cn': '描述。' }, maxLength: 256, source: 'pages' }),
        ),
        ExecutionRoleName: optional(roleName),
        Parameters: optional(parameters),
        PermissionModel: newer(permissionModel, { default: 'SELF_MANAGED' }),
        RegionId: required(region),
        ResourceGroupId: optional(resourceGroupId),
        StackArn: newer(stackArn),
        StackGroupName: required(stackGroupName),
        Tags: newer(tags),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          {
            kind: 'atMostOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
            profile: 'documented',
            source: 'pages',
          },
          {
            kind: 'exactlyOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId', 'StackArn'],
            profile: 'current',
            source: 'sdk, iac-code',
          },
          {
            kind: 'forbidden',
            names: ['Parameters'],
            when: { field: 'StackArn', given: true },
            profile: 'current',
            source: 'sdk, iac-code',
          },
          {
            kind: 'forbidden',
            names: ['StackArn'],
            when: { field: 'PermissionModel', is: ['SERVICE_MANAGED'] },
            profile: 'current',
            source: 'sdk, iac-code',
          },
          {
            kind: 'required',
            names: ['AutoDeployment'],
            when: { field: 'PermissionModel', is: ['SERVICE_MANAGED'] },
            profile: 'current',
            source: 'sdk',
          },
          {
            kind: 'noEffect',
            names: ['AdministrationRoleName', 'ExecutionRoleName'],
            when: { field: 'PermissionModel', not: ['SELF_MANAGED'] },
            profile: 'current',
            source: 'sdk',
          },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'TemplateId', given: false },
            source: 'pages',
          },
        ],
      },
    ),
});
