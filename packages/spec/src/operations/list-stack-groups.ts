/** Lists the stack groups. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { newer, pageNumber, pageSize, region, resourceGroupId, tagFilter } from './shared.ts';

export default defineOperation({
  name: 'ListStackGroups',
  kind: 'read',
  summary: { en: 'Lists the stack groups.', 'zh-cn': '查询资源栈组列表。' },
  request: () =>
    object({
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      RegionId: required(region),
      ResourceGroupId: optional(resourceGroupId),
      Status: optional(
        string({ doc: { en: 'The state.', 'zh-cn': '状态。' }, enum: ['ACTIVE', 'DELETED'], source: 'pages' }),
      ),
      Tags: newer(tagFilter),
    }),
});
