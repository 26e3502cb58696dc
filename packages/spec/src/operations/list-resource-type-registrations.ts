/** Lists the registrations of resource types. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { pageNumber, pageSize } from './shared.ts';

export default defineOperation({
  name: 'ListResourceTypeRegistrations',
  kind: 'read',
  summary: { en: 'Lists the registrations of resource types.', 'zh-cn': '查询资源类型注册列表。' },
  request: () =>
    object({
      EntityType: optional(string({ doc: { en: 'The kind of the type.', 'zh-cn': '实体类型。' } })),
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      RegistrationId: optional(string({ doc: { en: 'The ID of the registration.', 'zh-cn': '注册 ID。' } })),
      ResourceType: optional(string({ doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' } })),
      Status: optional(string({ doc: { en: 'The state.', 'zh-cn': '状态。' } })),
    }),
});
