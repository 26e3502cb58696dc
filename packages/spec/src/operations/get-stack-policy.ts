/** Returns the policy of a stack. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, stackId } from './shared.ts';

export default defineOperation({
  name: 'GetStackPolicy',
  kind: 'read',
  summary: { en: 'Returns the policy of a stack.', 'zh-cn': '查询资源栈策略。' },
  request: () =>
    object({
      RegionId: required(region),
      StackId: required(stackId),
    }),
});
