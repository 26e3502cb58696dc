/** The shapes of the operations on stack groups and their instances, each limit with its source. */

import type { Shape } from '@ros-lint/core/shape';
import { any, boolean, integer, json, list, object, oneOf, optional, required, string } from '@ros-lint/core/shape';
import { newer, region } from './shared.ts';

const accountId: Shape = {
  ...oneOf(string(), integer()),
  likely: string({ pattern: '^\\d+$', source: 'sample of the pages, pattern of the Terraform provider' }),
};

/** Account IDs as JSON text; the sources disagree about how many: 20, 30 and 50. */
export const accountIds = (maxItems: number, source = 'sdk and cli of 2026') =>
  json(
    list(accountId, {
      minItems: 1,
      maxItems,
      likely: list(any(), { unique: true, source: 'inferred' }),
      source,
    }),
    { doc: { en: 'The IDs of the accounts.', 'zh-cn': '账号 ID 列表。' } },
  );

/** What the pages say of the accounts of an operation on stack instances. */
export const documentedAccountIds = { shape: accountIds(20, 'pages'), disputed: true } as const;

/** The pages require the accounts; they do not know the folders that may stand in their place. */
export const requiredAccountIds = {
  kind: 'required',
  names: ['AccountIds'],
  when: { field: 'DeploymentTargets', given: false },
  profile: 'documented',
  source: 'pages',
} as const;

export const regionIds = json(
  list(region, {
    minItems: 1,
    maxItems: 20,
    likely: list(any(), { unique: true, source: 'inferred' }),
    source: 'pages',
  }),
  { doc: { en: 'The regions of the stack instances.', 'zh-cn': '资源栈实例所在的地域列表。' } },
);

/** Folders of a resource directory, and accounts in them. */
export const deploymentTargets = (limits: { readonly folders?: number; readonly accounts: number }) =>
  json(
    object(
      {
        RdFolderIds: optional(
          list(string(), { ...(limits.folders === undefined ? {} : { maxItems: limits.folders }), source: 'sdk' }),
        ),
        AccountIds: optional(list(accountId, { maxItems: limits.accounts, source: 'sdk' })),
      },
      { relations: [{ kind: 'atLeastOne', names: ['RdFolderIds', 'AccountIds'], source: 'sdk' }] },
    ),
    {
      doc: {
        en: 'The folders and accounts of a resource directory to deploy to.',
        'zh-cn': '要部署到的资源目录文件夹和账号。',
      },
    },
  );

export const deploymentOptions = list(string(), {
  doc: { en: 'Options of the deployment.', 'zh-cn': '部署选项。' },
  maxItems: 1,
  source: 'metadata',
});

export const operationDescription = string({
  doc: { en: 'A description of the operation.', 'zh-cn': '操作的描述。' },
  minLength: 1,
  maxLength: 256,
  source: 'pages',
});

const preferenceFields = {
  FailureToleranceCount: optional(integer({ minimum: 0, maximum: 20, source: 'pages' }), { default: 0 }),
  FailureTolerancePercentage: optional(integer({ minimum: 0, maximum: 100, source: 'pages' })),
  MaxConcurrentCount: optional(integer({ minimum: 1, maximum: 20, source: 'pages' })),
  MaxConcurrentPercentage: optional(integer({ minimum: 1, maximum: 100, source: 'pages' })),
} as const;

const preferenceDoc = {
  en: 'How many failures are borne and how many accounts are worked on at one time.',
  'zh-cn': '可容忍的失败数量和同时操作的账号数量。',
};

// The page of CreateStackInstances repeats the pair of the failures in the row of MaxConcurrentPercentage; later pages correct it.
const preferenceRelations = [
  {
    kind: 'atMostOne',
    names: ['FailureToleranceCount', 'FailureTolerancePercentage'],
    source: 'pages',
  },
  { kind: 'atMostOne', names: ['MaxConcurrentCount', 'MaxConcurrentPercentage'], source: 'pages' },
] as const;

/** Preferences without the order of the regions. */
export const plainOperationPreferences = json(object(preferenceFields, { relations: preferenceRelations }), {
  doc: preferenceDoc,
});

export const operationPreferences = json(
  object(
    {
      ...preferenceFields,
      RegionConcurrencyType: newer(string({ enum: ['SEQUENTIAL', 'PARALLEL'], source: 'sdk' }), {
        default: 'SEQUENTIAL',
      }),
    },
    { relations: preferenceRelations },
  ),
  { doc: preferenceDoc },
);

export const roleName = string({ maxLength: 64, pattern: '^[A-Za-z0-9-]+$', source: 'pages' });

export const autoDeployment = json(
  object(
    { Enabled: required(boolean()), RetainStacksOnAccountRemoval: optional(boolean()) },
    {
      relations: [
        {
          kind: 'required',
          names: ['RetainStacksOnAccountRemoval'],
          when: { field: 'Enabled', is: [true] },
          source: 'sdk',
        },
      ],
    },
  ),
  {
    doc: {
      en: 'Whether stacks follow the accounts that join or leave a folder.',
      'zh-cn': '成员账号加入或离开文件夹时是否自动部署。',
    },
  },
);

export const permissionModel = string({ enum: ['SELF_MANAGED', 'SERVICE_MANAGED'], source: 'sdk' });
