/** Returns the state of a drift detection. */
import { object, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region } from './shared.ts';

export default defineOperation({
  name: 'GetStackDriftDetectionStatus',
  kind: 'read',
  summary: { en: 'Returns the state of a drift detection.', 'zh-cn': '查询偏差检测状态。' },
  request: () =>
    object({
      DriftDetectionId: required(string({ doc: { en: 'The ID of the drift detection.', 'zh-cn': '偏差检测的 ID。' } })),
      RegionId: required(region),
    }),
});
