/** Lists the tasks of the AI assistant. */
import { integer, object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken } from './shared.ts';

export default defineOperation({
  name: 'ListAITasks',
  kind: 'read',
  summary: { en: 'Lists the tasks of the AI assistant.', 'zh-cn': '查询智能助手任务列表。' },
  request: () =>
    object({
      MaxResults: optional(integer({ doc: { en: 'How many entries an answer has.', 'zh-cn': '返回的最大条目数。' } })),
      NextToken: optional(nextToken),
      TaskId: optional(string({ doc: { en: 'The ID of the task.', 'zh-cn': '任务 ID。' } })),
      TaskType: optional(string({ doc: { en: 'The kind of task.', 'zh-cn': '任务类型。' } })),
    }),
});
