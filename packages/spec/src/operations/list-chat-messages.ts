/** Lists the messages of a conversation. */
import { integer, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken } from './shared.ts';

export default defineOperation({
  name: 'ListChatMessages',
  kind: 'read',
  summary: { en: 'Lists the messages of a conversation.', 'zh-cn': '查询会话消息列表。' },
  request: () =>
    object({
      AgentVersion: optional(string({ doc: { en: 'The version of the assistant.', 'zh-cn': '智能助手的版本。' } })),
      MaxResults: optional(integer({ doc: { en: 'How many entries an answer has.', 'zh-cn': '返回的最大条目数。' } })),
      NextToken: optional(nextToken),
      SessionId: required(string({ doc: { en: 'The ID of the conversation.', 'zh-cn': '会话 ID。' } })),
    }),
});
