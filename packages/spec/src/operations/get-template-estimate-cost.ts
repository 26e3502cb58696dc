/** Estimates what the resources of a template cost. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  newer,
  parameters,
  region,
  stackId,
  templateBody,
  templateId,
  templateScratchId,
  templateScratchRegionId,
  templateUrl,
  templateVersion,
} from './shared.ts';

export default defineOperation({
  name: 'GetTemplateEstimateCost',
  kind: 'read',
  summary: { en: 'Estimates what the resources of a template cost.', 'zh-cn': '查询模板的预估价格。' },
  needs: ['completeParameters'],
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        Parameters: optional(parameters),
        RegionId: required(region),
        StackId: newer(stackId),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateScratchId: newer(templateScratchId),
        TemplateScratchRegionId: newer(templateScratchRegionId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          {
            kind: 'exactlyOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
            profile: 'documented',
            source: 'pages',
          },
          {
            kind: 'exactlyOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId', 'TemplateScratchId'],
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
