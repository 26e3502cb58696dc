/** Deletes a change set. */
import { object, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { changeSetId, region } from './shared.ts';

export default defineOperation({
  name: 'DeleteChangeSet',
  kind: 'write',
  summary: { en: 'Deletes a change set.', 'zh-cn': '删除更改集。' },
  request: () =>
    object({
      ChangeSetId: required(changeSetId),
      RegionId: required(region),
    }),
});
