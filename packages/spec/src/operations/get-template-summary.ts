/** Returns a summary of a template. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  changeSetId,
  clientToken,
  newer,
  parameters,
  region,
  stackId,
  templateBody,
  templateId,
  templateUrl,
  templateVersion,
} from './shared.ts';

export default defineOperation({
  name: 'GetTemplateSummary',
  kind: 'read',
  summary: { en: 'Returns a summary of a template.', 'zh-cn': '查询模板摘要。' },
  request: () =>
    object(
      {
        ChangeSetId: optional(changeSetId),
        ClientToken: newer(clientToken),
        Parameters: newer(parameters),
        RegionId: optional(region),
        StackGroupName: optional(string({ doc: { en: 'The name of the stack group.', 'zh-cn': '资源栈组的名称。' } })),
        StackId: optional(stackId),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
      },
      {
        relations: [
          {
            kind: 'atMostOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId', 'StackId', 'ChangeSetId', 'StackGroupName'],
            profile: 'documented',
            source: 'pages',
          },
          {
            kind: 'exactlyOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId', 'StackId', 'ChangeSetId', 'StackGroupName'],
            profile: 'current',
            source: 'iac-code',
          },
          { kind: 'required', names: ['RegionId'], when: { field: 'StackId', given: true }, source: 'inferred' },
          { kind: 'required', names: ['RegionId'], when: { field: 'ChangeSetId', given: true }, source: 'inferred' },
          { kind: 'required', names: ['RegionId'], when: { field: 'StackGroupName', given: true }, source: 'inferred' },
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
