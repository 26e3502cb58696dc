/** Stops a running operation on a stack. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, stackId } from './shared.ts';

export default defineOperation({
  name: 'CancelStackOperation',
  kind: 'write',
  summary: { en: 'Stops a running operation on a stack.', 'zh-cn': '停止资源栈上正在执行的操作。' },
  request: () =>
    object({
      AllowedStackOperations: optional(
        list(
          string({
            enum: [
              'CREATE',
              'UPDATE',
              'IMPORT_CREATE',
              'IMPORT_UPDATE',
              'DELETE',
              'NOT_ROLLBACK',
              'CREATE_ROLLBACK',
              'ROLLBACK',
              'IMPORT_CREATE_ROLLBACK',
              'IMPORT_UPDATE_ROLLBACK',
              'ALL',
            ],
          }),
          {
            doc: { en: 'The operations that may be stopped.', 'zh-cn': '允许停止的操作。' },
            maxItems: 10,
            source: 'metadata',
          },
        ),
        { default: ['NOT_ROLLBACK'] },
      ),
      CancelType: optional(
        string({
          doc: {
            en: 'How the operation is stopped: at once, or when the current resources are done.',
            'zh-cn': '停止方式:立即停止,或等待当前资源完成。',
          },
          enum: ['Quick', 'Safe'],
          source: 'sdk',
        }),
        { default: 'Safe' },
      ),
      RegionId: required(region),
      StackId: required(stackId),
    }),
});
