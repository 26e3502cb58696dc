/** Stores a template. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { newer, resourceGroupId, tags, templateBody, templateUrl } from './shared.ts';

export default defineOperation({
  name: 'CreateTemplate',
  kind: 'write',
  summary: { en: 'Stores a template.', 'zh-cn': '创建模板。' },
  request: () =>
    object(
      {
        Description: optional(
          string({ doc: { en: 'A description.', 'zh-cn': '描述。' }, maxLength: 256, source: 'pages' }),
        ),
        ResourceGroupId: optional(resourceGroupId),
        Tags: newer(tags),
        TemplateBody: optional(templateBody),
        TemplateName: required(
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
      { relations: [{ kind: 'exactlyOne', names: ['TemplateBody', 'TemplateURL'], source: 'pages, iac-code' }] },
    ),
});
