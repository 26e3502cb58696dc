/** Makes the RAM policy that a template needs. */
import { list, object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { newer, parameters, templateBody, templateId, templateUrl, templateVersion } from './shared.ts';

export default defineOperation({
  name: 'GenerateTemplatePolicy',
  kind: 'read',
  summary: { en: 'Makes the RAM policy that a template needs.', 'zh-cn': '生成模板所需的权限策略。' },
  request: () =>
    object(
      {
        GenerateOptions: newer(
          list(
            string({ enum: ['ResolveParameters', 'IgnoreParameters', 'MandatoryPolicy', 'FullPolicy'], source: 'sdk' }),
            {
              doc: { en: 'How the policy is made.', 'zh-cn': '生成权限策略的选项。' },
              source: 'sdk',
              relations: [
                { kind: 'atMostOne', names: ['ResolveParameters', 'IgnoreParameters'] },
                { kind: 'atMostOne', names: ['MandatoryPolicy', 'FullPolicy'] },
                { kind: 'required', names: ['ResolveParameters'], when: { field: 'MandatoryPolicy', given: true } },
              ],
            },
          ),
        ),
        OperationTypes: newer(
          list(
            string({
              enum: [
                'CreateStack',
                'UpdateStack',
                'DeleteStack',
                'DetectStackDrift',
                'ListStackOperationRisks',
                'GetTemplateEstimateCost',
                'GetTemplateParameterConstraints',
                'ImportResourcesToStack',
                'SignalResource',
              ],
            }),
            {
              doc: { en: 'The operations that the policy allows.', 'zh-cn': '权限策略包含的操作。' },
              maxItems: 9,
              source: 'metadata',
            },
          ),
        ),
        Parameters: newer(parameters),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          { kind: 'exactlyOne', names: ['TemplateBody', 'TemplateURL', 'TemplateId'], source: 'pages, iac-code' },
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
