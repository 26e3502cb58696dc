/** Shows what a stack would create without creating it. */
import { boolean, object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  disableRollback,
  newer,
  parallelism,
  parameters,
  region,
  stackId,
  stackName,
  stackPolicyBody,
  stackPolicyUrl,
  taintResources,
  templateBody,
  templateId,
  templateScratchId,
  templateScratchRegionId,
  templateUrl,
  templateVersion,
  timeoutInMinutes,
} from './shared.ts';

export default defineOperation({
  name: 'PreviewStack',
  kind: 'read',
  summary: { en: 'Shows what a stack would create without creating it.', 'zh-cn': '预览将要创建的资源栈。' },
  needs: ['newStack', 'completeParameters'],
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        DisableRollback: optional(disableRollback, { default: false }),
        EnablePreConfig: newer(
          boolean({ doc: { en: 'Whether parameters are filled in beforehand.', 'zh-cn': '是否启用预配置。' } }),
        ),
        Parallelism: newer(parallelism),
        Parameters: optional(parameters),
        RegionId: required(region),
        StackId: newer(stackId),
        StackName: optional(stackName, { documented: { required: true } }),
        StackPolicyBody: optional(stackPolicyBody),
        StackPolicyURL: optional(stackPolicyUrl),
        TaintResources: newer(taintResources),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateScratchId: newer(templateScratchId),
        TemplateScratchRegionId: newer(templateScratchRegionId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
        TimeoutInMinutes: optional(timeoutInMinutes, { default: 60 }),
        UsePreviousParameters: newer(
          boolean({
            doc: {
              en: 'Whether parameters that are not given keep their last value.',
              'zh-cn': '未指定的参数是否沿用上一次的取值。',
            },
          }),
          { default: false },
        ),
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
            when: { field: 'StackId', given: false },
            profile: 'current',
            source: 'sdk',
          },
          {
            kind: 'atMostOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId', 'TemplateScratchId'],
            when: { field: 'StackId', given: true },
            profile: 'current',
            source: 'iac-code',
          },
          { kind: 'exactlyOne', names: ['StackName', 'StackId'], profile: 'current', source: 'sdk' },
          { kind: 'atMostOne', names: ['StackPolicyBody', 'StackPolicyURL'], source: 'pages' },
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
