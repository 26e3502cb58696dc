/** Lists the stored templates. */
import { list, object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { newer, pageNumber, pageSize, resourceGroupId, tagFilter } from './shared.ts';

export default defineOperation({
  name: 'ListTemplates',
  kind: 'read',
  summary: { en: 'Lists the stored templates.', 'zh-cn': '查询模板列表。' },
  request: () =>
    object({
      Filters: newer(
        list(object({ Name: optional(string()), Values: optional(list(string())) }), {
          doc: { en: 'What the list is filtered by.', 'zh-cn': '过滤条件。' },
          maxItems: 10,
          source: 'metadata',
        }),
      ),
      IncludeTags: newer(string({ doc: { en: 'Whether the tags are shown.', 'zh-cn': '是否返回标签。' } })),
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      ResourceGroupId: optional(resourceGroupId),
      ShareType: optional(
        string({
          doc: { en: 'How the templates are shared.', 'zh-cn': '模板的共享类型。' },
          enum: ['Private', 'Shared', 'Official'],
          source: 'sdk',
        }),
        { default: 'Private' },
      ),
      Tag: optional(tagFilter),
      TemplateName: optional(string({ doc: { en: 'The name of the template.', 'zh-cn': '模板的名称。' } })),
    }),
});
