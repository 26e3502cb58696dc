/** Returns a change set. */
import { boolean, object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { changeSetId, region } from './shared.ts';

export default defineOperation({
  name: 'GetChangeSet',
  kind: 'read',
  summary: { en: 'Returns a change set.', 'zh-cn': '查询更改集。' },
  request: () =>
    object({
      ChangeSetId: required(changeSetId),
      RegionId: required(region),
      ShowTemplate: optional(boolean({ doc: { en: 'Whether the template is shown.', 'zh-cn': '是否返回模板。' } })),
    }),
});
