/** Checks a template. */
import { list, object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, newer, region, templateBody, templateUrl } from './shared.ts';

export default defineOperation({
  name: 'ValidateTemplate',
  kind: 'read',
  summary: { en: 'Checks a template.', 'zh-cn': '校验模板。' },
  templateError: 'InvalidTemplate',
  request: () =>
    object(
      {
        ClientToken: newer(clientToken),
        RegionId: optional(region),
        TemplateBody: optional(templateBody),
        TemplateURL: optional(templateUrl),
        UpdateInfoOptions: newer(
          list(string({ enum: ['Disabled', 'ConsiderCondition', 'EnableReplacement'] }), {
            doc: { en: 'What is told about updates.', 'zh-cn': '返回更新信息的选项。' },
            maxItems: 2,
            source: 'metadata',
          }),
        ),
        ValidationOption: newer(
          string({
            doc: { en: 'How far a Terraform template is checked.', 'zh-cn': 'Terraform 模板的校验方式。' },
            enum: ['None', 'EnableTerraformValidation', 'EnableFastTerraformValidation'],
            source: 'sdk',
          }),
          { default: 'None' },
        ),
      },
      { relations: [{ kind: 'exactlyOne', names: ['TemplateBody', 'TemplateURL'], source: 'pages, iac-code' }] },
    ),
});
