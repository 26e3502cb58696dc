/** Returns the numbers of stacks, groups and templates. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'ListSummaries',
  kind: 'read',
  summary: { en: 'Returns the numbers of stacks, groups and templates.', 'zh-cn': '查询资源栈等的数量概要。' },
  request: () =>
    object({
      Option: optional(string({ doc: { en: 'What is counted.', 'zh-cn': '概要选项。' } })),
    }),
});
