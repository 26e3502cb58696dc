/** Returns an operation on a stack group. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { operationId, region } from './shared.ts';

export default defineOperation({
  name: 'GetStackGroupOperation',
  kind: 'read',
  summary: { en: 'Returns an operation on a stack group.', 'zh-cn': '查询资源栈组操作。' },
  request: () =>
    object({
      OperationId: required(operationId),
      RegionId: required(region),
    }),
});
