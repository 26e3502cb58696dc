/** Starts a task of the AI assistant. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'CreateAITask',
  kind: 'write',
  summary: { en: 'Starts a task of the AI assistant.', 'zh-cn': '创建智能助手任务。' },
  request: () =>
    object({
      Prompt: optional(string({ doc: { en: 'What the assistant is asked.', 'zh-cn': '向智能助手提出的要求。' } })),
      TaskType: optional(string({ doc: { en: 'The kind of task.', 'zh-cn': '任务类型。' } })),
      Template: optional(string({ doc: { en: 'The template that the task is about.', 'zh-cn': '任务使用的模板。' } })),
      TemplateType: optional(string({ doc: { en: 'The kind of template.', 'zh-cn': '模板类型。' } })),
    }),
});
