/** Stops an operation on a stack group. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { operationId, region } from './shared.ts';

export default defineOperation({
  name: 'StopStackGroupOperation',
  kind: 'write',
  summary: { en: 'Stops an operation on a stack group.', 'zh-cn': '停止资源栈组操作。' },
  request: () =>
    object({
      OperationId: required(operationId),
      RegionId: required(region),
    }),
});
