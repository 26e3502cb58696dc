/** Takes back a registered resource type or a version of it. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'DeregisterResourceType',
  kind: 'write',
  summary: { en: 'Takes back a registered resource type or a version of it.', 'zh-cn': '注销资源类型或其版本。' },
  request: () =>
    object({
      ResourceType: required(string({ doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' } })),
      VersionId: optional(string({ doc: { en: 'The version of the type.', 'zh-cn': '类型的版本 ID。' } })),
    }),
});
