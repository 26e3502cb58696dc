/** Returns a task of the AI assistant. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'GetAITask',
  kind: 'read',
  summary: { en: 'Returns a task of the AI assistant.', 'zh-cn': '查询智能助手任务。' },
  request: () =>
    object({
      OutputOption: optional(string({ doc: { en: 'Whether outputs are shown.', 'zh-cn': '是否返回输出。' } })),
      TaskId: optional(string({ doc: { en: 'The ID of the task.', 'zh-cn': '任务 ID。' } })),
    }),
});
