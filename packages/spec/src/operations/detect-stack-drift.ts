/** Looks for differences between a stack and its resources. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'DetectStackDrift',
  kind: 'write',
  summary: { en: 'Looks for differences between a stack and its resources.', 'zh-cn': '检测资源栈偏差。' },
  request: () =>
    object({
      ClientToken: optional(clientToken),
      LogicalResourceId: optional(
        list(string(), {
          doc: { en: 'The logical ID of a resource of the stack.', 'zh-cn': '资源栈中资源的逻辑 ID。' },
          maxItems: 200,
          source: 'metadata',
        }),
      ),
      RegionId: required(region),
      StackId: required(stackId),
    }),
});
