/** Tells what an operation on a stack could break. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  newer,
  ramRoleName,
  region,
  stackId,
  templateBody,
  templateId,
  templateUrl,
  templateVersion,
} from './shared.ts';

export default defineOperation({
  name: 'ListStackOperationRisks',
  kind: 'read',
  summary: { en: 'Tells what an operation on a stack could break.', 'zh-cn': '检测资源栈操作的风险。' },
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        OperationType: optional(
          string({
            doc: { en: 'The operation whose risks are asked for.', 'zh-cn': '要检测风险的操作。' },
            enum: ['DeleteStack', 'CreateStack'],
            source: 'sdk',
          }),
          {
            default: 'DeleteStack',
            documented: {
              shape: string({
                doc: { en: 'The operation whose risks are asked for.', 'zh-cn': '要检测风险的操作。' },
                enum: ['DeleteStack'],
                source: 'pages',
              }),
              required: true,
            },
          },
        ),
        RamRoleName: optional(ramRoleName),
        RegionId: required(region),
        RetainAllResources: optional(
          boolean({ doc: { en: 'Whether all resources stay.', 'zh-cn': '是否保留全部资源。' } }),
        ),
        RetainResources: optional(
          list(string(), {
            doc: { en: 'The resources that stay.', 'zh-cn': '要保留的资源。' },
            maxItems: 200,
            source: 'metadata',
          }),
        ),
        StackId: optional(stackId, { documented: { required: true } }),
        TemplateBody: newer(templateBody),
        TemplateId: newer(templateId),
        TemplateURL: newer(templateUrl),
        TemplateVersion: newer(templateVersion),
      },
      {
        relations: [
          {
            kind: 'exactlyOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
            when: { field: 'OperationType', is: ['CreateStack'] },
            profile: 'current',
            source: 'iac-code',
          },
          {
            kind: 'forbidden',
            names: ['StackId'],
            when: { field: 'OperationType', is: ['CreateStack'] },
            profile: 'current',
            source: 'iac-code',
          },
          {
            kind: 'required',
            names: ['StackId'],
            when: { field: 'OperationType', is: ['DeleteStack'] },
            source: 'pages, iac-code',
          },
          {
            kind: 'forbidden',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
            when: { field: 'OperationType', is: ['DeleteStack'] },
            profile: 'current',
            source: 'iac-code',
          },
          {
            kind: 'noEffect',
            names: ['RetainAllResources'],
            when: { field: 'OperationType', not: ['DeleteStack'] },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['RetainResources'],
            when: { field: 'OperationType', not: ['DeleteStack'] },
            source: 'pages',
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
