/** Tells which services a template needs and whether they are activated. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { parameters, region, templateBody, templateId, templateUrl, templateVersion } from './shared.ts';

export default defineOperation({
  name: 'GetServiceProvisions',
  kind: 'read',
  summary: {
    en: 'Tells which services a template needs and whether they are activated.',
    'zh-cn': '查询模板所需云服务的开通情况。',
  },
  request: () =>
    object(
      {
        Parameters: optional(parameters),
        RegionId: required(region),
        Services: optional(
          list(object({ ServiceName: required(string()) }), {
            doc: { en: 'The services that are asked about.', 'zh-cn': '要查询的云服务。' },
            maxItems: 50,
            source: 'metadata',
          }),
        ),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          {
            kind: 'exactlyOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId', 'Services'],
            profile: 'current',
            source: 'sdk, iac-code',
          },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'TemplateId', given: false },
            source: 'pages',
          },
        ],
      },
    ),
});
