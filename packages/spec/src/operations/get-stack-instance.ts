/** Returns a stack instance. */
import { object, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { newer, region, stackGroupName } from './shared.ts';

export default defineOperation({
  name: 'GetStackInstance',
  kind: 'read',
  summary: { en: 'Returns a stack instance.', 'zh-cn': '查询资源栈实例。' },
  request: () =>
    object({
      OutputOption: newer(
        string({
          doc: { en: 'Whether outputs are shown.', 'zh-cn': '是否返回输出。' },
          enum: ['Enabled', 'Disabled'],
          source: 'sdk',
        }),
        { default: 'Disabled' },
      ),
      RegionId: required(region),
      StackGroupName: required(stackGroupName),
      StackInstanceAccountId: required(
        string({ doc: { en: 'The account of the stack instance.', 'zh-cn': '资源栈实例所属的账号。' } }),
      ),
      StackInstanceRegionId: required(region),
    }),
});
