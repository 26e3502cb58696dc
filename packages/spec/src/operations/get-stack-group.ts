/** Returns a stack group. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { identifier, newer, region, stackGroupName } from './shared.ts';

export default defineOperation({
  name: 'GetStackGroup',
  kind: 'read',
  summary: { en: 'Returns a stack group.', 'zh-cn': '查询资源栈组。' },
  request: () =>
    object(
      {
        RegionId: required(region),
        StackGroupId: newer(identifier({ en: 'The ID of the stack group.', 'zh-cn': '资源栈组的 ID。' })),
        StackGroupName: optional(stackGroupName, { documented: { required: true } }),
      },
      {
        relations: [
          { kind: 'exactlyOne', names: ['StackGroupName', 'StackGroupId'], profile: 'current', source: 'sdk' },
        ],
      },
    ),
});
