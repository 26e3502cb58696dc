/** Lists the change sets of a stack. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { changeSetId, pageNumber, pageSize, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'ListChangeSets',
  kind: 'read',
  summary: { en: 'Lists the change sets of a stack.', 'zh-cn': '查询更改集列表。' },
  request: () =>
    object({
      ChangeSetId: optional(changeSetId),
      ChangeSetName: optional(
        list(string(), {
          doc: { en: 'The name of the change set, unique in its stack.', 'zh-cn': '更改集的名称,在同一资源栈内唯一。' },
          maxItems: 5,
          source: 'sdk',
        }),
      ),
      ExecutionStatus: optional(
        list(
          string({
            enum: ['UNAVAILABLE', 'AVAILABLE', 'EXECUTE_IN_PROGRESS', 'EXECUTE_COMPLETE', 'EXECUTE_FAILED', 'OBSOLETE'],
          }),
          {
            doc: { en: 'Only change sets in these states of execution.', 'zh-cn': '只返回处于这些执行状态的更改集。' },
            maxItems: 5,
            source: 'sdk',
          },
        ),
      ),
      PageNumber: optional(pageNumber, { default: 1 }),
      PageSize: optional(pageSize, { default: 10 }),
      RegionId: required(region),
      StackId: required(stackId),
      Status: optional(
        list(
          string({
            enum: [
              'CREATE_PENDING',
              'CREATE_IN_PROGRESS',
              'CREATE_COMPLETE',
              'CREATE_FAILED',
              'DELETE_FAILED',
              'DELETE_COMPLETE',
            ],
          }),
          { doc: { en: 'The state.', 'zh-cn': '状态。' }, maxItems: 5, source: 'sdk' },
        ),
      ),
    }),
});
