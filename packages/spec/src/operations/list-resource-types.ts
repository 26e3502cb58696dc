/** Lists the resource types. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'ListResourceTypes',
  kind: 'read',
  summary: { en: 'Lists the resource types.', 'zh-cn': '查询资源类型列表。' },
  request: () =>
    object({
      EntityType: optional(
        string({
          doc: { en: 'The kind of the type.', 'zh-cn': '实体类型。' },
          enum: ['All', 'Resource', 'DataSource', 'Module'],
          source: 'sdk',
        }),
        { default: 'Resource' },
      ),
      Provider: optional(
        string({
          doc: { en: 'Who provides the type.', 'zh-cn': '类型的提供者。' },
          enum: ['ROS', 'Self'],
          source: 'sdk',
        }),
        { default: 'ROS' },
      ),
      ResourceType: optional(string({ doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' } })),
    }),
});
