/** Stops the update of a stack. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, stackId } from './shared.ts';

export default defineOperation({
  name: 'CancelUpdateStack',
  kind: 'write',
  summary: { en: 'Stops the update of a stack.', 'zh-cn': '取消资源栈的更新。' },
  request: () =>
    object({
      CancelType: optional(
        string({
          doc: {
            en: 'How the operation is stopped: at once, or when the current resources are done.',
            'zh-cn': '停止方式:立即停止,或等待当前资源完成。',
          },
          enum: ['Quick', 'Safe'],
          source: 'sdk',
        }),
      ),
      RegionId: required(region),
      StackId: required(stackId),
    }),
});
