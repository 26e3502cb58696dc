/** Deletes a stack group. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, stackGroupName } from './shared.ts';

export default defineOperation({
  name: 'DeleteStackGroup',
  kind: 'write',
  summary: { en: 'Deletes a stack group.', 'zh-cn': '删除资源栈组。' },
  request: () =>
    object({
      RegionId: required(region),
      StackGroupName: required(stackGroupName),
    }),
});
