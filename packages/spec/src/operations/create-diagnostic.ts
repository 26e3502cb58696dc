/** Starts a diagnosis. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'CreateDiagnostic',
  kind: 'write',
  summary: { en: 'Starts a diagnosis.', 'zh-cn': '创建诊断。' },
  request: () =>
    object({
      DiagnosticKey: required(string({ doc: { en: 'What is diagnosed.', 'zh-cn': '诊断对象的关键字。' } })),
      DiagnosticType: optional(string({ doc: { en: 'The kind of diagnosis.', 'zh-cn': '诊断类型。' } })),
      Lang: optional(
        string({
          doc: { en: 'The language of the answer.', 'zh-cn': '返回结果的语言。' },
          enum: ['zh-cn', 'en'],
          source: 'metadata',
        }),
      ),
      Product: optional(string({ doc: { en: 'The product that is diagnosed.', 'zh-cn': '诊断的产品。' } })),
    }),
});
