/** Recommends values for the parameters of a template. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, parameters, region, templateBody, templateId, templateUrl, templateVersion } from './shared.ts';

export default defineOperation({
  name: 'GetTemplateRecommendParameters',
  kind: 'read',
  summary: { en: 'Recommends values for the parameters of a template.', 'zh-cn': '查询模板参数的推荐值。' },
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        Parameters: optional(parameters),
        RegionId: required(region),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          {
            kind: 'atLeastOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
            profile: 'current',
            source: 'iac-code',
          },
          { kind: 'atMostOne', names: ['TemplateBody', 'TemplateURL'], profile: 'current', source: 'iac-code' },
        ],
      },
    ),
});
