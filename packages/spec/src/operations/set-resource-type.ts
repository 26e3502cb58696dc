/** Changes a registered resource type. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'SetResourceType',
  kind: 'write',
  summary: { en: 'Changes a registered resource type.', 'zh-cn': '修改资源类型。' },
  request: () =>
    object(
      {
        DefaultVersionId: optional(
          string({ doc: { en: 'The version to become the default.', 'zh-cn': '要设为默认的版本。' } }),
        ),
        Description: optional(
          string({ doc: { en: 'A description.', 'zh-cn': '描述。' }, maxLength: 512, source: 'sdk' }),
        ),
        ResourceType: required(string({ doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' } })),
        VersionId: optional(string({ doc: { en: 'The version of the type.', 'zh-cn': '类型的版本 ID。' } })),
      },
      {
        relations: [{ kind: 'atMostOne', names: ['VersionId', 'DefaultVersionId'], profile: 'current', source: 'sdk' }],
      },
    ),
});
