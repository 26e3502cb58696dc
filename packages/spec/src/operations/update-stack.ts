/** Updates a stack. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  disableRollback,
  newer,
  parallelism,
  parameters,
  ramRoleName,
  region,
  resourceGroupId,
  stackId,
  stackPolicyBody,
  stackPolicyDuringUpdateBody,
  stackPolicyDuringUpdateUrl,
  stackPolicyUrl,
  tags,
  taintResources,
  templateBody,
  templateId,
  templateUrl,
  templateVersion,
  timeoutInMinutes,
} from './shared.ts';

export default defineOperation({
  name: 'UpdateStack',
  kind: 'write',
  summary: { en: 'Updates a stack.', 'zh-cn': '更新资源栈。' },
  needs: ['idleStack', 'completeParameters'],
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        DisableRollback: optional(disableRollback, {
          default: false,
          deprecated: { en: 'it has no effect', 'zh-cn': '该参数不生效' },
        }),
        DryRun: newer(boolean({ doc: { en: 'Whether the request is only checked.', 'zh-cn': '是否只预检请求。' } }), {
          default: false,
        }),
        DryRunOptions: newer(
          list(string({ enum: ['ParameterAnalysis.ConsiderCondition', 'ParameterAnalysis.Disabled'] }), {
            doc: { en: 'How the parameters are looked at in a dry run.', 'zh-cn': '预检时的参数分析选项。' },
            maxItems: 1,
            source: 'metadata',
          }),
        ),
        Parallelism: newer(parallelism),
        Parameters: optional(parameters),
        RamRoleName: optional(ramRoleName),
        RegionId: required(region),
        ReplacementOption: optional(
          string({
            doc: {
              en: 'Whether a resource may be replaced when it cannot be changed in place.',
              'zh-cn': '资源无法直接修改时是否允许替换。',
            },
            enum: ['Enabled', 'Disabled'],
            source: 'pages',
          }),
          { default: 'Disabled' },
        ),
        ResourceGroupId: newer(resourceGroupId),
        StackId: required(stackId),
        StackPolicyBody: optional(stackPolicyBody),
        StackPolicyDuringUpdateBody: optional(stackPolicyDuringUpdateBody),
        StackPolicyDuringUpdateURL: optional(stackPolicyDuringUpdateUrl),
        StackPolicyURL: optional(stackPolicyUrl),
        Tags: optional(tags),
        TaintResources: newer(taintResources),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
        TimeoutInMinutes: optional(timeoutInMinutes, { default: 60 }),
        UsePreviousParameters: optional(
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
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
            profile: 'current',
            source: 'sdk, cli, iac-code',
          },
          {
            kind: 'atMostOne',
            names: ['StackPolicyBody', 'StackPolicyURL', 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL'],
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'TemplateId', given: false },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['DryRunOptions'],
            when: { field: 'DryRun', not: [true] },
            profile: 'current',
            source: 'sdk',
          },
        ],
      },
    ),
});
