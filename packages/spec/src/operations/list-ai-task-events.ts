/** Lists the events of a task of the AI assistant. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken } from './shared.ts';

export default defineOperation({
  name: 'ListAITaskEvents',
  kind: 'read',
  summary: { en: 'Lists the events of a task of the AI assistant.', 'zh-cn': '查询智能助手任务事件。' },
  request: () =>
    object({
      MaxResults: optional(string({ doc: { en: 'How many entries an answer has.', 'zh-cn': '返回的最大条目数。' } })),
      NextToken: optional(nextToken),
      TaskId: optional(string({ doc: { en: 'The ID of the task.', 'zh-cn': '任务 ID。' } })),
    }),
});
