/** Returns a stack. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, newer, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'GetStack',
  kind: 'read',
  summary: { en: 'Returns a stack.', 'zh-cn': '查询资源栈。' },
  request: () =>
    object({
      ClientToken: optional(clientToken),
      LogOption: newer(
        string({
          doc: { en: 'Which logs are shown.', 'zh-cn': '返回日志的选项。' },
          enum: ['None', 'Stack', 'Resource', 'All'],
          source: 'sdk',
        }),
        { default: 'Stack' },
      ),
      OutputOption: optional(
        string({
          doc: { en: 'Whether outputs are shown.', 'zh-cn': '是否返回输出。' },
          enum: ['Enabled', 'Disabled'],
          source: 'pages',
        }),
        { default: 'Enabled' },
      ),
      RegionId: required(region),
      ShowResourceProgress: newer(
        string({
          doc: { en: 'How the progress of resources is shown.', 'zh-cn': '资源进度的返回方式。' },
          enum: ['Disabled', 'PercentageOnly', 'EnabledIfCreateStack'],
          source: 'sdk',
        }),
        { default: 'Disabled' },
      ),
      StackId: required(stackId),
    }),
});
