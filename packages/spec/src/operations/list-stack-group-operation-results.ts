/** Lists the results of an operation on a stack group. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { operationId, pageNumber, pageSize, region } from './shared.ts';

export default defineOperation({
  name: 'ListStackGroupOperationResults',
  kind: 'read',
  summary: { en: 'Lists the results of an operation on a stack group.', 'zh-cn': '查询资源栈组操作结果列表。' },
  request: () =>
    object({
      OperationId: required(operationId),
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      RegionId: required(region),
    }),
});
