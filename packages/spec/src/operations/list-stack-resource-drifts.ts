/** Lists the drifts of the resources of a stack. */
import { integer, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'ListStackResourceDrifts',
  kind: 'read',
  summary: { en: 'Lists the drifts of the resources of a stack.', 'zh-cn': '查询资源偏差列表。' },
  request: () =>
    object({
      MaxResults: optional(integer({ doc: { en: 'How many entries an answer has.', 'zh-cn': '返回的最大条目数。' } })),
      NextToken: optional(nextToken),
      RegionId: required(region),
      ResourceDriftStatus: optional(
        list(string({ enum: ['DELETED', 'MODIFIED', 'NOT_CHECKED', 'IN_SYNC'] }), {
          doc: { en: 'Only resources in these states of drift.', 'zh-cn': '只返回处于这些偏差状态的资源。' },
          maxItems: 4,
          source: 'metadata',
        }),
      ),
      StackId: required(stackId),
    }),
});
