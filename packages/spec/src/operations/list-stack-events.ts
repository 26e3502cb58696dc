/** Lists the events of a stack. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { pageNumber, pageSize, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'ListStackEvents',
  kind: 'read',
  summary: { en: 'Lists the events of a stack.', 'zh-cn': '查询资源栈事件列表。' },
  request: () =>
    object({
      LogicalResourceId: optional(
        list(string(), {
          doc: { en: 'The logical ID of a resource of the stack.', 'zh-cn': '资源栈中资源的逻辑 ID。' },
          maxItems: 5,
          source: 'metadata',
        }),
      ),
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      RegionId: required(region),
      ResourceType: optional(
        list(string(), {
          doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' },
          maxItems: 5,
          source: 'metadata',
        }),
      ),
      StackId: required(stackId),
      Status: optional(
        list(string(), { doc: { en: 'The state.', 'zh-cn': '状态。' }, maxItems: 5, source: 'metadata' }),
      ),
    }),
});
