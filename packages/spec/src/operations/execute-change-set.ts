/** Carries a change set out. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { changeSetId, clientToken, region } from './shared.ts';

export default defineOperation({
  name: 'ExecuteChangeSet',
  kind: 'write',
  summary: { en: 'Carries a change set out.', 'zh-cn': '执行更改集。' },
  request: () =>
    object({
      ChangeSetId: required(changeSetId),
      ClientToken: optional(clientToken),
      RegionId: required(region),
    }),
});
