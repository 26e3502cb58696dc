/** Lists the stack instances of a group. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { pageNumber, pageSize, region, stackGroupName } from './shared.ts';

export default defineOperation({
  name: 'ListStackInstances',
  kind: 'read',
  summary: { en: 'Lists the stack instances of a group.', 'zh-cn': '查询资源栈实例列表。' },
  request: () =>
    object({
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      RegionId: required(region),
      StackGroupName: required(stackGroupName),
      StackInstanceAccountId: optional(
        string({ doc: { en: 'The account of the stack instance.', 'zh-cn': '资源栈实例所属的账号。' } }),
      ),
      StackInstanceRegionId: optional(region),
    }),
});
