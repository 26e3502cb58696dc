/** Looks for differences between one resource and its stack. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'DetectStackResourceDrift',
  kind: 'write',
  summary: { en: 'Looks for differences between one resource and its stack.', 'zh-cn': '检测资源偏差。' },
  request: () =>
    object({
      ClientToken: optional(clientToken),
      LogicalResourceId: required(
        string({ doc: { en: 'The logical ID of a resource of the stack.', 'zh-cn': '资源栈中资源的逻辑 ID。' } }),
      ),
      RegionId: required(region),
      StackId: required(stackId),
    }),
});
