/** Looks for differences between the stacks of a group and their resources. */
import { object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, region, stackGroupName } from './shared.ts';
import { plainOperationPreferences } from './stack-groups.ts';

export default defineOperation({
  name: 'DetectStackGroupDrift',
  kind: 'write',
  summary: {
    en: 'Looks for differences between the stacks of a group and their resources.',
    'zh-cn': '检测资源栈组偏差。',
  },
  request: () =>
    object({
      ClientToken: optional(clientToken),
      OperationPreferences: optional(plainOperationPreferences),
      RegionId: required(region),
      StackGroupName: required(stackGroupName),
    }),
});
