/** Deletes a resource scenario. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, templateScratchId } from './shared.ts';

export default defineOperation({
  name: 'DeleteTemplateScratch',
  kind: 'write',
  summary: { en: 'Deletes a resource scenario.', 'zh-cn': '删除资源场景。' },
  request: () =>
    object({
      RegionId: required(region),
      TemplateScratchId: required(templateScratchId),
    }),
});
