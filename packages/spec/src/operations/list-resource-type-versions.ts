/** Lists the versions of a resource type. */
import { object, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'ListResourceTypeVersions',
  kind: 'read',
  summary: { en: 'Lists the versions of a resource type.', 'zh-cn': '查询资源类型版本列表。' },
  request: () =>
    object({
      ResourceType: required(string({ doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' } })),
    }),
});
