/** Protects a stack from deletion, or no longer. */
import { object, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, stackId } from './shared.ts';

export default defineOperation({
  name: 'SetDeletionProtection',
  kind: 'write',
  summary: { en: 'Protects a stack from deletion, or no longer.', 'zh-cn': '设置资源栈删除保护。' },
  request: () =>
    object({
      DeletionProtection: required(
        string({
          doc: { en: 'Whether the stack is protected from deletion.', 'zh-cn': '是否开启删除保护。' },
          enum: ['Enabled', 'Disabled'],
          source: 'pages',
        }),
        { default: 'Disabled' },
      ),
      RegionId: required(region),
      StackId: required(stackId),
    }),
});
