/**
 * Creates a change set: what a template would change in a new or existing stack. Held to the page of the operation to the letter;
 * where that page contradicts itself or its successors, the comment beside the fact says which reading is right.
 */
import { boolean, json, list, map, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { eventBridgeRegions } from './regions.ts';
import {
  clientToken,
  disableRollback,
  name,
  newer,
  notificationUrls,
  parallelism,
  parameters,
  ramRoleName,
  region,
  resourceGroupId,
  stackId,
  stackName,
  stackPolicyBody,
  stackPolicyDuringUpdateBody,
  stackPolicyDuringUpdateUrl,
  stackPolicyUrl,
  tags,
  taintResources,
  templateBody,
  templateId,
  templateScratchId,
  templateUrl,
  templateVersion,
  timeoutInMinutes,
} from './shared.ts';

/** The table marks the members as required, the note the list as optional: it is optional, an entry of it is whole. */
const resourceToImport = object({
  LogicalResourceId: required(
    string({ doc: { en: 'The logical ID of the resource in the template.', 'zh-cn': '资源在模板中的逻辑 ID。' } }),
  ),
  ResourceIdentifier: required(
    json(map(string(), { minEntries: 1 }), {
      doc: {
        en: 'What finds the existing resource, such as {"VpcId": "vpc-…"}.',
        'zh-cn': '用于定位已有资源的键值对,例如 {"VpcId": "vpc-…"}。',
      },
      source: 'pages',
    }),
  ),
  ResourceType: required(string({ doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' } })),
});

const imports = {
  doc: { en: 'The resources to be taken in.', 'zh-cn': '要导入的资源。' },
  key: 'LogicalResourceId',
  unique: true,
} as const;

export default defineOperation({
  name: 'CreateChangeSet',
  kind: 'write',
  summary: {
    en: 'Creates a change set: what a template would change in a new or existing stack.',
    'zh-cn': '创建更改集:模板将对新的或已有资源栈做出的更改。',
  },
  needs: ['newStack', 'idleStack', 'newChangeSet', 'completeParameters'],
  request: () =>
    object(
      {
        ChangeSetName: required(
          name({
            en: 'The name of the change set, unique in its stack.',
            'zh-cn': '更改集的名称,在同一资源栈内唯一。',
          }),
        ),
        ChangeSetType: optional(
          string({
            doc: {
              en: 'Whether the stack is new, exists, or takes in existing resources.',
              'zh-cn': '更改集类型:新建资源栈、更新资源栈或导入已有资源。',
            },
            enum: ['CREATE', 'UPDATE', 'IMPORT'],
            source: 'pages',
          }),
          { default: 'UPDATE' },
        ),
        ClientToken: optional(clientToken),
        Description: optional(
          string({ doc: { en: 'A description.', 'zh-cn': '描述。' }, maxBytes: 1024, source: 'pages' }),
        ),
        DisableRollback: optional(disableRollback, { default: false }),
        NotificationURLs: optional(notificationUrls),
        Parallelism: newer(parallelism),
        Parameters: optional(parameters),
        RamRoleName: optional(ramRoleName),
        RegionId: required(region),
        ReplacementOption: optional(
          string({
            doc: {
              en: 'Whether a resource may be replaced when it cannot be changed in place.',
              'zh-cn': '资源无法直接修改时是否允许替换。',
            },
            enum: ['Enabled', 'Disabled'],
            source: 'pages',
          }),
          { default: 'Disabled' },
        ),
        ResourceGroupId: newer(resourceGroupId),
        ResourcesToImport: optional(list(resourceToImport, { ...imports, maxItems: 300, source: 'metadata' }), {
          documented: { shape: list(resourceToImport, imports) },
        }),
        StackId: optional(stackId),
        StackName: optional(stackName),
        StackPolicyBody: optional(stackPolicyBody),
        StackPolicyDuringUpdateBody: optional(stackPolicyDuringUpdateBody),
        StackPolicyDuringUpdateURL: optional(stackPolicyDuringUpdateUrl),
        StackPolicyURL: optional(stackPolicyUrl),
        Tags: newer(tags),
        TaintResources: newer(taintResources),
        TemplateBody: optional(templateBody),
        TemplateId: optional(templateId),
        TemplateScratchId: newer(templateScratchId),
        TemplateURL: optional(templateUrl),
        TemplateVersion: optional(templateVersion),
        TimeoutInMinutes: optional(timeoutInMinutes, { default: 60 }),
        UsePreviousParameters: optional(
          boolean({
            doc: {
              en: 'Whether parameters that are not given keep their last value.',
              'zh-cn': '未指定的参数是否沿用上一次的取值。',
            },
          }),
          { default: false },
        ),
      },
      {
        relations: [
          // "Only one of them" on the page; the page of 2019, the Chinese text of today and the service itself want exactly one.
          {
            kind: 'atMostOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
            profile: 'documented',
            source: 'pages',
          },
          {
            kind: 'atLeastOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId'],
            profile: 'documented',
            likely: true,
            source: 'pages of 2019',
          },
          {
            kind: 'exactlyOne',
            names: ['TemplateBody', 'TemplateURL', 'TemplateId', 'TemplateScratchId'],
            profile: 'current',
            source: 'pages of 2019, cli, iac-code',
          },
          {
            kind: 'forbidden',
            names: ['TemplateScratchId'],
            when: { field: 'ChangeSetType', not: ['IMPORT'] },
            profile: 'current',
            source: 'sdk, iac-code',
          },
          {
            kind: 'atMostOne',
            names: ['StackId', 'TemplateScratchId'],
            profile: 'current',
            source: 'sdk, iac-code',
          },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'TemplateId', given: false },
            source: 'pages',
          },
          // The table says that both are optional; the page of 2019 and the guide to change sets do not.
          {
            kind: 'required',
            names: ['StackId'],
            when: { field: 'ChangeSetType', is: ['UPDATE'] },
            source: 'pages of 2019',
          },
          {
            kind: 'required',
            names: ['StackName'],
            when: { field: 'ChangeSetType', is: ['CREATE'] },
            source: 'pages of 2019',
          },
          // An import goes to an existing stack or makes a new one.
          {
            kind: 'atLeastOne',
            names: ['StackId', 'StackName'],
            when: { field: 'ChangeSetType', is: ['IMPORT'] },
            source: 'pages',
          },
          {
            kind: 'atMostOne',
            names: ['StackId', 'StackName'],
            when: { field: 'ChangeSetType', is: ['IMPORT'] },
            likely: true,
            source: 'inferred',
          },
          { kind: 'noEffect', names: ['StackId'], when: { field: 'ChangeSetType', is: ['CREATE'] }, source: 'pages' },
          { kind: 'noEffect', names: ['StackName'], when: { field: 'ChangeSetType', is: ['UPDATE'] }, source: 'pages' },
          {
            kind: 'noEffect',
            names: ['UsePreviousParameters'],
            when: { field: 'ChangeSetType', is: ['CREATE'] },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['DisableRollback'],
            when: { field: 'ChangeSetType', is: ['UPDATE'] },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['ReplacementOption', 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL'],
            when: { field: 'ChangeSetType', is: ['CREATE', 'IMPORT'] },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['ResourcesToImport'],
            when: { field: 'ChangeSetType', is: ['CREATE', 'UPDATE'] },
            source: 'pages',
          },
          {
            kind: 'atLeastOne',
            names: ['ResourcesToImport', 'TemplateScratchId'],
            when: { field: 'ChangeSetType', is: ['IMPORT'] },
            likely: true,
            source: 'inferred',
          },
          {
            kind: 'noEffect',
            names: ['Parallelism'],
            when: { field: 'ChangeSetType', is: ['IMPORT'] },
            profile: 'current',
            source: 'sdk',
          },
          // "Required" on the page beside a default of 60; official samples leave it out.
          {
            kind: 'required',
            names: ['TimeoutInMinutes'],
            when: { field: 'ChangeSetType', is: ['CREATE'] },
            likely: true,
            source: 'pages',
          },
          // "You must specify one of them" on the page is wrong: a policy is optional, as the Chinese text and the sample have it.
          {
            kind: 'atMostOne',
            names: ['StackPolicyBody', 'StackPolicyURL'],
            when: { field: 'ChangeSetType', is: ['CREATE'] },
            source: 'pages',
          },
          {
            kind: 'atMostOne',
            names: ['StackPolicyBody', 'StackPolicyURL', 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL'],
            when: { field: 'ChangeSetType', is: ['UPDATE'] },
            source: 'pages',
          },
          {
            kind: 'forbidden',
            names: ['StackPolicyBody', 'StackPolicyURL', 'StackPolicyDuringUpdateBody', 'StackPolicyDuringUpdateURL'],
            when: { field: 'ChangeSetType', is: ['IMPORT'] },
            profile: 'current',
            source: 'sdk, cli',
          },
          {
            kind: 'forbidden',
            names: ['StackPolicyBody', 'StackPolicyURL'],
            when: { field: 'ChangeSetType', is: ['IMPORT'] },
            profile: 'documented',
            likely: true,
            source: 'sdk, cli',
          },
          {
            kind: 'forbidden',
            names: ['NotificationURLs'],
            values: ['eventbridge'],
            when: { field: 'RegionId', not: eventBridgeRegions },
            likely: true,
            source: 'pages',
          },
        ],
      },
    ),
});
