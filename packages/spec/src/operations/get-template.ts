/** Returns a template. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { changeSetId, newer, region, stackId, templateId, templateVersion } from './shared.ts';

export default defineOperation({
  name: 'GetTemplate',
  kind: 'read',
  summary: { en: 'Returns a template.', 'zh-cn': '查询模板。' },
  request: () =>
    object(
      {
        ChangeSetId: optional(changeSetId),
        IncludePermission: optional(
          string({
            doc: { en: 'Whether the sharing is shown.', 'zh-cn': '是否返回共享信息。' },
            enum: ['Enabled', 'Disabled'],
            source: 'pages',
          }),
          { default: 'Disabled' },
        ),
        IncludeTags: newer(
          string({
            doc: { en: 'Whether the tags are shown.', 'zh-cn': '是否返回标签。' },
            enum: ['Enabled', 'Disabled'],
            source: 'sdk',
          }),
          { default: 'Disabled' },
        ),
        RegionId: optional(region, { documented: { required: true } }),
        StackGroupName: optional(string({ doc: { en: 'The name of the stack group.', 'zh-cn': '资源栈组的名称。' } })),
        StackId: optional(stackId),
        TemplateId: optional(templateId),
        TemplateStage: optional(
          string({
            doc: {
              en: 'Whether the template is shown as written or as processed.',
              'zh-cn': '返回原始模板还是处理后的模板。',
            },
            enum: ['Processed', 'Original'],
            source: 'pages',
          }),
          { default: 'Processed' },
        ),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          { kind: 'exactlyOne', names: ['StackId', 'ChangeSetId', 'StackGroupName', 'TemplateId'], source: 'sdk' },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'TemplateId', given: false },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['TemplateStage'],
            when: [
              { field: 'StackId', given: false },
              { field: 'ChangeSetId', given: false },
              { field: 'StackGroupName', given: false },
            ],
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['IncludeTags'],
            when: { field: 'TemplateId', given: false },
            profile: 'current',
            source: 'sdk',
          },
          { kind: 'required', names: ['RegionId'], when: { field: 'StackId', given: true }, source: 'inferred' },
          { kind: 'required', names: ['RegionId'], when: { field: 'ChangeSetId', given: true }, source: 'inferred' },
          { kind: 'required', names: ['RegionId'], when: { field: 'StackGroupName', given: true }, source: 'inferred' },
        ],
      },
    ),
});
