/** Makes a template from a resource scenario. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region, templateScratchId } from './shared.ts';

export default defineOperation({
  name: 'GenerateTemplateByScratch',
  kind: 'read',
  summary: { en: 'Makes a template from a resource scenario.', 'zh-cn': '通过资源场景生成模板。' },
  request: () =>
    object({
      ProvisionRegionId: optional(region),
      RegionId: required(region),
      TemplateScratchId: required(templateScratchId),
      TemplateType: optional(string({ doc: { en: 'The kind of template.', 'zh-cn': '模板类型。' } })),
    }),
});
