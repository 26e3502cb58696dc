/** Starts or continues a conversation. */
import { any, boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region } from './shared.ts';

export default defineOperation({
  name: 'StartChat',
  kind: 'write',
  summary: { en: 'Starts or continues a conversation.', 'zh-cn': '开始或继续会话。' },
  request: () =>
    object({
      AgentVersion: optional(string({ doc: { en: 'The version of the assistant.', 'zh-cn': '智能助手的版本。' } })),
      Attachments: optional(list(any(), { doc: { en: 'Files for the conversation.', 'zh-cn': '会话附件。' } })),
      EnablePartialMessage: optional(
        boolean({ doc: { en: 'Whether parts of messages are sent.', 'zh-cn': '是否返回部分消息。' } }),
      ),
      EnableThinking: optional(
        boolean({ doc: { en: 'Whether the thinking is shown.', 'zh-cn': '是否启用思考过程。' } }),
      ),
      Mode: optional(string({ doc: { en: 'The way to go on.', 'zh-cn': '执行模式。' } })),
      Query: required(string({ doc: { en: 'What the assistant is asked.', 'zh-cn': '向智能助手提出的问题。' } })),
      RegionId: optional(region),
      SessionId: optional(string({ doc: { en: 'The ID of the conversation.', 'zh-cn': '会话 ID。' } })),
    }),
});
