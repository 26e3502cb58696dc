/** Returns the description of a resource type. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'GetResourceType',
  kind: 'read',
  summary: { en: 'Returns the description of a resource type.', 'zh-cn': '查询资源类型详情。' },
  request: () =>
    object({
      ResourceType: required(string({ doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' } })),
      VersionId: optional(string({ doc: { en: 'The version of the type.', 'zh-cn': '类型的版本 ID。' } })),
    }),
});
