/** Lists the resources of a stack. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, stackId } from './shared.ts';

export default defineOperation({
  name: 'ListStackResources',
  kind: 'read',
  summary: { en: 'Lists the resources of a stack.', 'zh-cn': '查询资源栈的资源列表。' },
  request: () =>
    object({
      RegionId: required(region),
      StackId: required(stackId),
    }),
});
