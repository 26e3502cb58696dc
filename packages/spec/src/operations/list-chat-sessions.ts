/** Lists the conversations. */
import { integer, object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken } from './shared.ts';

export default defineOperation({
  name: 'ListChatSessions',
  kind: 'read',
  summary: { en: 'Lists the conversations.', 'zh-cn': '查询会话列表。' },
  request: () =>
    object({
      AgentVersion: optional(string({ doc: { en: 'The version of the assistant.', 'zh-cn': '智能助手的版本。' } })),
      MaxResults: optional(integer({ doc: { en: 'How many entries an answer has.', 'zh-cn': '返回的最大条目数。' } })),
      Mode: optional(string({ doc: { en: 'The way to go on.', 'zh-cn': '执行模式。' } })),
      NextToken: optional(nextToken),
    }),
});
