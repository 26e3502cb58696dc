/** Lists the resource scenarios. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { pageNumber, pageSize, region, resourceGroupId, tagFilter, templateScratchId } from './shared.ts';

export default defineOperation({
  name: 'ListTemplateScratches',
  kind: 'read',
  summary: { en: 'Lists the resource scenarios.', 'zh-cn': '查询资源场景列表。' },
  request: () =>
    object({
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      RegionId: required(region),
      ResourceGroupId: optional(resourceGroupId),
      Status: optional(string({ doc: { en: 'The state.', 'zh-cn': '状态。' } })),
      Tags: optional(tagFilter),
      TemplateScratchId: optional(templateScratchId),
      TemplateScratchType: optional(string({ doc: { en: 'What the scenario is for.', 'zh-cn': '场景类型。' } })),
    }),
});
