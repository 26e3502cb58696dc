/** Returns a resource scenario. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, templateScratchId } from './shared.ts';

export default defineOperation({
  name: 'GetTemplateScratch',
  kind: 'read',
  summary: { en: 'Returns a resource scenario.', 'zh-cn': '查询资源场景。' },
  request: () =>
    object({
      RegionId: required(region),
      ShowDataOption: optional(string({ doc: { en: 'Which data is shown.', 'zh-cn': '返回数据的选项。' } })),
      TemplateScratchId: optional(templateScratchId),
    }),
});
