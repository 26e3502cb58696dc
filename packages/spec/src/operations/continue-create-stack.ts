/** Resumes the creation of a stack that failed. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  newer,
  parallelism,
  parameters,
  ramRoleName,
  region,
  stackId,
  templateBody,
  templateId,
  templateUrl,
  templateVersion,
} from './shared.ts';

export default defineOperation({
  name: 'ContinueCreateStack',
  kind: 'write',
  summary: { en: 'Resumes the creation of a stack that failed.', 'zh-cn': '继续创建创建失败的资源栈。' },
  needs: ['idleStack'],
  request: () =>
    object(
      {
        DryRun: optional(
          boolean({ doc: { en: 'Whether the request is only checked.', 'zh-cn': '是否只预检请求。' } }),
          { default: false },
        ),
        Mode: optional(
          string({
            doc: { en: 'The way to go on.', 'zh-cn': '执行模式。' },
            enum: ['Recreate', 'Ignore'],
            source: 'pages',
          }),
          { default: 'Recreate' },
        ),
        Parallelism: newer(parallelism),
        Parameters: optional(parameters),
        RamRoleName: optional(ramRoleName),
        RecreatingOptions: newer(
          list(
            string({
              enum: [
                'TryToFixSignalFailureByRerunEcsCommand',
                'IgnoreExistingSignalFailure',
                'AutoRecreatingResources',
                'CreateNewPrepaidInstance',
              ],
            }),
            {
              doc: { en: 'How resources are made anew.', 'zh-cn': '重新创建资源的选项。' },
              maxItems: 5,
              source: 'metadata',
            },
          ),
        ),
        RecreatingResources: optional(
          list(string(), {
            doc: { en: 'The resources to be made anew.', 'zh-cn': '需要重新创建的资源。' },
            maxItems: 200,
            source: 'metadata',
          }),
        ),
        RegionId: required(region),
        StackId: required(stackId),
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
            kind: 'noEffect',
            names: ['RecreatingResources'],
            when: { field: 'Mode', not: ['Recreate'] },
            source: 'pages',
          },
          { kind: 'noEffect', names: ['TemplateBody'], when: { field: 'Mode', not: ['Recreate'] }, source: 'pages' },
          { kind: 'noEffect', names: ['TemplateURL'], when: { field: 'Mode', not: ['Recreate'] }, source: 'pages' },
          { kind: 'noEffect', names: ['TemplateId'], when: { field: 'Mode', not: ['Recreate'] }, source: 'sdk' },
          { kind: 'noEffect', names: ['Parameters'], when: { field: 'Mode', not: ['Recreate'] }, source: 'pages' },
          {
            kind: 'noEffect',
            names: ['RecreatingOptions'],
            when: { field: 'Mode', not: ['Recreate'] },
            profile: 'current',
            source: 'metadata',
          },
        ],
      },
    ),
});
