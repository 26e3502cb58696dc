/** Returns the values that parameters of a template may have. */
import { json, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  parameters,
  region,
  stackId,
  templateBody,
  templateId,
  templateUrl,
  templateVersion,
} from './shared.ts';

export default defineOperation({
  name: 'GetTemplateParameterConstraints',
  kind: 'read',
  summary: { en: 'Returns the values that parameters of a template may have.', 'zh-cn': '查询模板参数的取值约束。' },
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        Parameters: optional(parameters),
        ParametersKeyFilter: optional(
          json(list(string(), { minItems: 1, maxItems: 200, source: 'metadata' }), {
            doc: { en: 'The parameters that are asked about.', 'zh-cn': '要查询的参数。' },
          }),
        ),
        ParametersOrder: optional(
          json(list(string(), { minItems: 0, maxItems: 100, source: 'metadata' }), {
            doc: { en: 'The order in which parameters are asked.', 'zh-cn': '参数的查询顺序。' },
          }),
        ),
        RegionId: required(region),
        StackId: optional(stackId),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          {
            kind: 'exactlyOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
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
