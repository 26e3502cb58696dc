/** Stops a conversation. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'StopChat',
  kind: 'write',
  summary: { en: 'Stops a conversation.', 'zh-cn': '停止会话。' },
  request: () =>
    object({
      AgentVersion: optional(string({ doc: { en: 'The version of the assistant.', 'zh-cn': '智能助手的版本。' } })),
      SessionId: optional(string({ doc: { en: 'The ID of the conversation.', 'zh-cn': '会话 ID。' } })),
    }),
});
