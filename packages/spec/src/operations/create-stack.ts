/** Creates a stack from a template. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  disableRollback,
  newer,
  notificationUrls,
  parallelism,
  parameters,
  ramRoleName,
  region,
  resourceGroupId,
  stackName,
  stackPolicyBody,
  stackPolicyUrl,
  tags,
  templateBody,
  templateId,
  templateScratchId,
  templateScratchRegionId,
  templateUrl,
  templateVersion,
  timeoutInMinutes,
} from './shared.ts';

export default defineOperation({
  name: 'CreateStack',
  kind: 'write',
  summary: { en: 'Creates a stack from a template.', 'zh-cn': '使用模板创建资源栈。' },
  needs: ['newStack', 'completeParameters'],
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        CreateOption: optional(
          string({
            doc: {
              en: 'What happens with the stack when its resources exist.',
              'zh-cn': '资源创建完成后如何处理资源栈。',
            },
            enum: [
              'KeepStackOnCreationComplete',
              'AbandonStackOnCreationComplete',
              'AbandonStackOnCreationRollbackComplete',
              'ManuallyPay',
              'RetryOnNoStock',
            ],
            source: 'sdk',
          }),
          {
            documented: {
              shape: string({
                doc: {
                  en: 'What happens with the stack when its resources exist.',
                  'zh-cn': '资源创建完成后如何处理资源栈。',
                },
                enum: [
                  'KeepStackOnCreationComplete',
                  'AbandonStackOnCreationComplete',
                  'AbandonStackOnCreationRollbackComplete',
                ],
                source: 'pages',
              }),
            },
          },
        ),
        CreateOptions: newer(
          list(
            string({
              enum: [
                'KeepStackOnCreationComplete',
                'AbandonStackOnCreationComplete',
                'AbandonStackOnCreationRollbackComplete',
                'ManuallyPay',
                'RetryOnNoStock',
              ],
            }),
            {
              doc: {
                en: 'What happens with the stack when its resources exist, and how.',
                'zh-cn': '资源创建完成后如何处理资源栈的选项列表。',
              },
              maxItems: 2,
              unique: true,
              source: 'metadata',
              relations: [
                { kind: 'atMostOne', names: ['KeepStackOnCreationComplete', 'AbandonStackOnCreationComplete'] },
                { kind: 'atMostOne', names: ['KeepStackOnCreationComplete', 'AbandonStackOnCreationRollbackComplete'] },
              ],
            },
          ),
        ),
        DeletionProtection: optional(
          string({
            doc: { en: 'Whether the stack is protected from deletion.', 'zh-cn': '是否开启删除保护。' },
            enum: ['Enabled', 'Disabled'],
            source: 'pages',
          }),
          { default: 'Disabled' },
        ),
        DisableRollback: optional(disableRollback, { default: false }),
        NotificationURLs: optional(notificationUrls),
        Parallelism: newer(parallelism),
        Parameters: optional(parameters),
        RamRoleName: optional(ramRoleName),
        RegionId: required(region),
        ResourceGroupId: optional(resourceGroupId),
        StackName: required(
          { ...stackName, likely: string({ pattern: '^[A-Za-z]', source: 'sdk, cli' }) },
          { documented: { shape: stackName } },
        ),
        StackPolicyBody: optional(stackPolicyBody),
        StackPolicyURL: optional(stackPolicyUrl),
        Tags: optional(tags),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateScratchId: newer(templateScratchId),
        TemplateScratchRegionId: newer(templateScratchRegionId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
        TimeoutInMinutes: optional(timeoutInMinutes, { default: 60 }),
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
            names: ['TemplateBody', 'TemplateURL', 'TemplateId', 'TemplateScratchId'],
            profile: 'current',
            source: 'sdk, cli, iac-code',
          },
          { kind: 'atMostOne', names: ['StackPolicyBody', 'StackPolicyURL'], source: 'pages' },
          { kind: 'atMostOne', names: ['CreateOption', 'CreateOptions'], profile: 'current', source: 'sdk' },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'TemplateId', given: false },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['TemplateScratchRegionId'],
            when: { field: 'TemplateScratchId', given: false },
            profile: 'current',
            source: 'sdk',
          },
        ],
      },
    ),
});
