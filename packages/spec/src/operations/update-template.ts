/** Changes a stored template. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { newer, templateBody, templateId, templateUrl } from './shared.ts';

export default defineOperation({
  name: 'UpdateTemplate',
  kind: 'write',
  summary: { en: 'Changes a stored template.', 'zh-cn': '更新模板。' },
  request: () =>
    object(
      {
        Description: optional(
          string({ doc: { en: 'A description.', 'zh-cn': '描述。' }, maxLength: 256, source: 'pages' }),
        ),
        IsDraft: newer(boolean({ doc: { en: 'Whether the version is a draft.', 'zh-cn': '是否为草稿版本。' } }), {
          default: false,
        }),
        RotateStrategy: newer(
          string({
            doc: { en: 'What gives way when there are too many versions.', 'zh-cn': '版本数量达到上限时的轮转策略。' },
            enum: ['None', 'DeleteOldestNonSharedVersionWhenLimitExceeded'],
            source: 'sdk',
          }),
          { default: 'None' },
        ),
        TemplateBody: optional(templateBody),
        TemplateId: required(templateId),
        TemplateName: optional(
          string({
            doc: { en: 'The name of the template.', 'zh-cn': '模板的名称。' },
            pattern: '^[A-Za-z0-9\\u4e00-\\u9fa5][A-Za-z0-9\\u4e00-\\u9fa5_-]*$',
            maxLength: 255,
            source: 'sdk',
          }),
          {
            documented: {
              shape: string({
                doc: { en: 'The name of the template.', 'zh-cn': '模板的名称。' },
                pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$',
                maxLength: 255,
                source: 'pages',
              }),
            },
          },
        ),
        TemplateURL: optional(templateUrl),
        ValidationOptions: newer(
          list(string(), {
            doc: { en: 'How the template is checked.', 'zh-cn': '模板的校验选项。' },
            maxItems: 1,
            source: 'metadata',
          }),
        ),
      },
      { relations: [{ kind: 'atMostOne', names: ['TemplateBody', 'TemplateURL'], source: 'pages, iac-code' }] },
    ),
});
