/** Lists the stacks. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { newer, pageNumber, pageSize, region, resourceGroupId, stackId, tagFilter } from './shared.ts';

export default defineOperation({
  name: 'ListStacks',
  kind: 'read',
  summary: { en: 'Lists the stacks.', 'zh-cn': '查询资源栈列表。' },
  request: () =>
    object({
      EndTime: newer(string({ doc: { en: 'The end of the time range.', 'zh-cn': '时间范围的结束时间。' } })),
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      ParentStackId: optional(string({ doc: { en: 'The stack that these are nested in.', 'zh-cn': '父资源栈 ID。' } })),
      RegionId: required(region),
      ResourceGroupId: optional(resourceGroupId),
      ShowNestedStack: optional(
        boolean({ doc: { en: 'Whether nested stacks are shown.', 'zh-cn': '是否返回嵌套资源栈。' } }),
      ),
      StackId: optional(stackId),
      StackIds: newer(
        list(string(), {
          doc: { en: 'Only these stacks.', 'zh-cn': '只返回这些资源栈。' },
          maxItems: 10,
          source: 'metadata',
        }),
      ),
      StackName: optional(
        list(string(), {
          doc: { en: 'The name of the stack.', 'zh-cn': '资源栈的名称。' },
          maxItems: 5,
          source: 'metadata',
        }),
      ),
      StartTime: newer(string({ doc: { en: 'The begin of the time range.', 'zh-cn': '时间范围的开始时间。' } })),
      Status: optional(
        list(string(), { doc: { en: 'The state.', 'zh-cn': '状态。' }, maxItems: 5, source: 'metadata' }),
      ),
      Tag: optional(tagFilter),
    }),
});
