/**
 * The shapes that several operations share, each limit with its source: `pages` are the API pages of 2020 and 2021, `metadata` the
 * OpenAPI metadata of 2024 and 2025, `sdk` the comments of the SDK of 2026, `cli` the metadata of the command line of 2026, `inferred` our own reading.
 */

import type { Field, Shape, StringShape } from '@ros-lint/core/shape';
import { any, boolean, integer, json, list, map, object, optional, required, string } from '@ros-lint/core/shape';
import { regions } from './regions.ts';

/** A field that the pages of 2020 and 2021 do not know. */
export const newer = (shape: Shape, options: Omit<Field, 'shape' | 'required'> = {}): Field =>
  optional(shape, { ...options, documented: { known: false } });

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const url = '^(https?://\\S+|oss://[^/?\\s]+/[^?\\s]+(\\?RegionId=[a-z0-9-]+)?)$';

/** A text that holds the identifier of something the service made: a UUID in lower case, as every known sample has it. */
export const identifier = (doc: NonNullable<StringShape['doc']>): StringShape =>
  string({ doc, likely: string({ pattern: `^${uuid}$`, source: 'inferred' }) });

/** A name of letters, digits, hyphens and underscores that starts with a letter or digit. */
export const name = (doc: NonNullable<StringShape['doc']>): StringShape =>
  string({ doc, maxLength: 255, pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$', source: 'pages' });

/** The ARN of a stack. */
export const stackArn = string({
  doc: { en: 'The ARN of a stack.', 'zh-cn': '资源栈的 ARN。' },
  pattern: `^acs:ros:[a-z0-9-]+:\\d+:stack/${uuid}$`,
  source: 'sdk',
});

export const region = string({
  doc: { en: 'The ID of a region.', 'zh-cn': '地域 ID。' },
  format: 'region',
  likely: string({ enum: regions, source: 'pages, cli and sdk' }),
});

export const clientToken = string({
  doc: {
    en: 'Makes the request idempotent: the same token with the same parameters is carried out once.',
    'zh-cn': '保证请求的幂等性:令牌与参数都相同的请求只执行一次。',
  },
  maxLength: 64,
  pattern: '^[A-Za-z0-9_-]+$',
  source: 'pages',
});

export const stackId = identifier({ en: 'The ID of the stack.', 'zh-cn': '资源栈的 ID。' });
export const changeSetId = identifier({ en: 'The ID of the change set.', 'zh-cn': '更改集的 ID。' });
export const operationId = identifier({
  en: 'The ID of the operation on the stack group.',
  'zh-cn': '资源栈组操作的 ID。',
});
export const stackName = name({ en: 'The name of the stack.', 'zh-cn': '资源栈的名称。' });
export const stackGroupName = name({ en: 'The name of the stack group.', 'zh-cn': '资源栈组的名称。' });

export const templateBody = string({
  doc: { en: 'The template itself, as JSON or YAML.', 'zh-cn': '模板内容,JSON 或 YAML。' },
  maxBytes: 524288,
  holds: 'template',
  source: 'pages',
});

export const templateUrl = string({
  doc: {
    en: 'Where the template lies: an HTTP or HTTPS server or an OSS bucket.',
    'zh-cn': '模板所在的位置:HTTP、HTTPS 服务器或 OSS 存储空间。',
  },
  maxBytes: 1024,
  pattern: url,
  format: 'url',
  leadsTo: { holds: 'template', maxBytes: 524288 },
  source: 'pages',
});

export const templateId = string({
  doc: { en: 'The ID of a private or shared template.', 'zh-cn': '私有或共享模板的 ID。' },
  likely: string({
    pattern: `^(${uuid}|acs:ros:\\*:\\d+:template/${uuid}|acs:ros:template/[-_a-zA-Z0-9]+/[-_a-zA-Z0-9]+|acs:ros:public_template/[-_a-zA-Z0-9]+)$`,
    source: 'sample of the pages, pattern of the CDK',
  }),
});

export const templateVersion = string({
  doc: { en: 'The version of the template, such as v1.', 'zh-cn': '模板的版本,例如 v1。' },
  likely: string({ pattern: '^v[1-9][0-9]{0,4}$', source: 'sample of the pages, pattern of the CDK' }),
});

const policyBody = { maxBytes: 16384, holds: 'policy', source: 'pages' } as const;
const policyUrl = {
  maxBytes: 1350,
  pattern: url,
  format: 'url',
  leadsTo: { holds: 'policy', maxBytes: 16384 },
  source: 'pages',
} as const;

export const stackPolicyBody = string({
  doc: { en: 'The stack policy itself.', 'zh-cn': '资源栈策略的内容。' },
  ...policyBody,
});
export const stackPolicyUrl = string({
  doc: { en: 'Where the stack policy lies.', 'zh-cn': '资源栈策略所在的位置。' },
  ...policyUrl,
});
export const stackPolicyDuringUpdateBody = string({
  doc: {
    en: 'A policy that replaces the policy of the stack for this one update.',
    'zh-cn': '仅在本次更新期间代替资源栈策略的临时策略。',
  },
  ...policyBody,
});
export const stackPolicyDuringUpdateUrl = string({
  doc: {
    en: 'Where the policy lies that replaces the policy of the stack for this one update.',
    'zh-cn': '临时资源栈策略所在的位置。',
  },
  ...policyUrl,
});

/** Keys and values of template parameters; a key that is given twice is a slip, not a refusal. */
export const parameters = list(
  object({
    ParameterKey: required(
      string({ doc: { en: 'The name of a parameter of the template.', 'zh-cn': '模板参数的名称。' } }),
    ),
    ParameterValue: required(
      string({ doc: { en: 'The value of the parameter.', 'zh-cn': '参数的取值。' }, allowsEmpty: true }),
    ),
  }),
  {
    doc: { en: 'The values of the parameters of the template.', 'zh-cn': '模板参数的取值。' },
    maxItems: 200,
    key: 'ParameterKey',
    likely: list(any(), { unique: true, key: 'ParameterKey', source: 'inferred' }),
    source: 'pages',
  },
);

const tagText = { maxLength: 128, source: 'pages' } as const;

const tagOf = (value: (shape: Shape) => Field) =>
  list(
    object({
      Key: required(string({ ...tagText, pattern: '^(?!aliyun|acs:)(?!.*https?://)' })),
      Value: value(string({ ...tagText, pattern: '^(?!aliyun|acs:)(?!.*https?://)', allowsEmpty: true })),
    }),
    {
      doc: { en: 'Tags: a key and a value each.', 'zh-cn': '标签,每个标签由键和值组成。' },
      maxItems: 20,
      unique: true,
      key: 'Key',
      source: 'pages',
    },
  );

export const tags = tagOf(optional);
export const completeTags = tagOf(required);

/** Tags that filter a list: here a key is not demanded. */
export const tagFilter = list(object({ Key: optional(string(tagText)), Value: optional(string(tagText)) }), {
  doc: { en: 'Only what carries these tags.', 'zh-cn': '只返回带有这些标签的结果。' },
  maxItems: 20,
  source: 'pages',
});

export const resourceGroupId = string({
  doc: { en: 'The ID of the resource group.', 'zh-cn': '资源组 ID。' },
});
export const templateScratchId = string({
  doc: { en: 'The ID of the resource scenario.', 'zh-cn': '资源场景的 ID。' },
});
export const templateScratchRegionId = string({
  doc: { en: 'The region of the resource scenario.', 'zh-cn': '资源场景所在的地域。' },
  likely: string({ enum: regions }),
});

export const ramRoleName = string({
  doc: { en: 'The RAM role that ROS takes on.', 'zh-cn': 'ROS 扮演的 RAM 角色。' },
  maxLength: 64,
  source: 'pages',
});

export const timeoutInMinutes = integer({
  doc: { en: 'Minutes until the operation counts as failed.', 'zh-cn': '操作的超时时间,单位:分钟。' },
  minimum: 10,
  maximum: 1440,
  source: 'pages',
});

export const disableRollback = boolean({
  doc: { en: 'Whether a failed creation stays as it is.', 'zh-cn': '创建失败时是否禁止回滚。' },
});

export const parallelism = integer({
  doc: { en: 'How many resources are worked on at one time.', 'zh-cn': '同时操作的最大资源数。' },
  minimum: 0,
  source: 'sdk',
});

export const notificationUrls = list(
  string({ maxBytes: 1024, pattern: '^(https?://\\S+|eventbridge)$', source: 'pages' }),
  {
    doc: {
      en: 'Where the events of the stack are sent: URLs, or eventbridge.',
      'zh-cn': '接收资源栈事件的地址:URL 或 eventbridge。',
    },
    maxItems: 5,
    source: 'pages',
  },
);

export const taintResources = list(string(), {
  doc: { en: 'The resources to be made anew.', 'zh-cn': '需要重新创建的资源。' },
  maxItems: 100,
  source: 'metadata',
});

export const pageNumber = integer({
  doc: { en: 'The page to return, from 1.', 'zh-cn': '页码,从 1 开始。' },
  minimum: 1,
  source: 'pages',
});
export const pageSize = integer({
  doc: { en: 'How many entries a page has.', 'zh-cn': '每页的条目数。' },
  minimum: 1,
  maximum: 50,
  source: 'pages',
});
export const nextToken = string({
  doc: { en: 'Where the last answer ended.', 'zh-cn': '上次查询结束的位置。' },
});

export const resourceTypeFilter = list(string(), {
  doc: { en: 'Only resources of these types.', 'zh-cn': '只包含这些类型的资源。' },
});

/** The resources, tags or resource group that a scenario starts from. */
export const sourceResources = json(
  list(
    object({
      ResourceId: required(string()),
      ResourceType: required(string()),
      RegionId: optional(region),
      RelatedResourceTypeFilter: optional(resourceTypeFilter),
    }),
    { maxItems: 200, source: 'sdk' },
  ),
  { doc: { en: 'The resources of the scenario.', 'zh-cn': '场景包含的资源。' } },
);
export const sourceTag = json(
  object({ ResourceTags: required(map(any())), ResourceTypeFilter: optional(resourceTypeFilter) }),
  { doc: { en: 'The tags of the resources of the scenario.', 'zh-cn': '场景资源的标签。' } },
);
export const sourceResourceGroup = json(
  object({ ResourceGroupId: required(string()), ResourceTypeFilter: optional(resourceTypeFilter) }),
  { doc: { en: 'The resource group of the scenario.', 'zh-cn': '场景资源所在的资源组。' } },
);
export const preferenceParameters = json(
  list(object({ ParameterKey: required(string()), ParameterValue: required(string({ allowsEmpty: true })) }), {
    key: 'ParameterKey',
  }),
  { doc: { en: 'Preferences of the scenario.', 'zh-cn': '场景的偏好设置。' } },
);
