/** Deletes a stored template. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { templateId } from './shared.ts';

export default defineOperation({
  name: 'DeleteTemplate',
  kind: 'write',
  summary: { en: 'Deletes a stored template.', 'zh-cn': '删除模板。' },
  request: () =>
    object({
      TemplateId: required(templateId),
    }),
});
