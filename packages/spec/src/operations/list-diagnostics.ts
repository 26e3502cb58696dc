/** Lists the diagnoses. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken } from './shared.ts';

export default defineOperation({
  name: 'ListDiagnostics',
  kind: 'read',
  summary: { en: 'Lists the diagnoses.', 'zh-cn': '查询诊断列表。' },
  request: () =>
    object({
      DiagnosticKey: optional(string({ doc: { en: 'What is diagnosed.', 'zh-cn': '诊断对象的关键字。' } })),
      DiagnosticProduct: optional(string({ doc: { en: 'The product that is diagnosed.', 'zh-cn': '诊断的产品。' } })),
      MaxResults: optional(string({ doc: { en: 'How many entries an answer has.', 'zh-cn': '返回的最大条目数。' } })),
      NextToken: optional(nextToken),
      Status: optional(string({ doc: { en: 'The state.', 'zh-cn': '状态。' } })),
    }),
});
