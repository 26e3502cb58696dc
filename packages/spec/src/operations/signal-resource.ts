/** Sends a signal to a resource that waits for it. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'SignalResource',
  kind: 'write',
  summary: { en: 'Sends a signal to a resource that waits for it.', 'zh-cn': '向资源发送信号。' },
  request: () =>
    object({
      ClientToken: optional(clientToken),
      LogicalResourceId: required(
        string({ doc: { en: 'The logical ID of a resource of the stack.', 'zh-cn': '资源栈中资源的逻辑 ID。' } }),
      ),
      RegionId: required(region),
      StackId: required(stackId),
      Status: required(
        string({
          doc: { en: 'The state.', 'zh-cn': '状态。' },
          enum: ['SUCCESS', 'FAILURE', 'WARNING'],
          source: 'sdk',
        }),
      ),
      UniqueId: required(
        string({
          doc: { en: 'The ID that keeps this signal apart from others.', 'zh-cn': '信号的唯一标识。' },
          maxLength: 64,
          source: 'sdk',
        }),
      ),
    }),
});
