/** Shares a template with accounts, or no longer. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { templateId, templateVersion } from './shared.ts';

export default defineOperation({
  name: 'SetTemplatePermission',
  kind: 'write',
  summary: { en: 'Shares a template with accounts, or no longer.', 'zh-cn': '共享模板或取消共享。' },
  request: () =>
    object(
      {
        AccountIds: required(
          list(string({ pattern: '^(\\d+|\\*)$' }), {
            doc: {
              en: 'The accounts to share with; * takes the sharing back from all.',
              'zh-cn': '共享的账号;* 表示取消所有账号的共享。',
            },
            minItems: 1,
            maxItems: 5,
            source: 'pages',
          }),
        ),
        ShareOption: required(
          string({
            doc: { en: 'Whether sharing begins or ends.', 'zh-cn': '共享或取消共享。' },
            enum: ['ShareToAccounts', 'CancelSharing'],
            source: 'pages',
          }),
        ),
        TemplateId: required(templateId),
        TemplateVersion: optional(templateVersion),
        VersionOption: optional(
          string({
            doc: { en: 'Which versions are shared.', 'zh-cn': '共享的版本范围。' },
            enum: ['AllVersions', 'Latest', 'Current', 'Specified'],
            source: 'pages',
          }),
          { default: 'AllVersions' },
        ),
      },
      {
        relations: [
          {
            kind: 'noEffect',
            names: ['VersionOption'],
            when: { field: 'ShareOption', not: ['ShareToAccounts'] },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'ShareOption', not: ['ShareToAccounts'] },
            source: 'pages',
          },
          {
            kind: 'noEffect',
            names: ['TemplateVersion'],
            when: { field: 'VersionOption', not: ['Specified'] },
            source: 'pages',
          },
          {
            kind: 'required',
            names: ['TemplateVersion'],
            when: { field: 'VersionOption', is: ['Specified'] },
            source: 'inferred',
          },
          {
            kind: 'forbidden',
            names: ['AccountIds'],
            when: { field: 'ShareOption', not: ['CancelSharing'] },
            values: ['*'],
            source: 'pages',
          },
        ],
      },
    ),
});
