/** Lists the operations on a stack group. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { pageNumber, pageSize, region, stackGroupName } from './shared.ts';

export default defineOperation({
  name: 'ListStackGroupOperations',
  kind: 'read',
  summary: { en: 'Lists the operations on a stack group.', 'zh-cn': '查询资源栈组操作列表。' },
  request: () =>
    object({
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      RegionId: required(region),
      StackGroupName: required(stackGroupName),
    }),
});
