/** Returns a diagnosis. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'GetDiagnostic',
  kind: 'read',
  summary: { en: 'Returns a diagnosis.', 'zh-cn': '查询诊断。' },
  request: () =>
    object({
      ReportId: optional(string({ doc: { en: 'The ID of the report.', 'zh-cn': '报告 ID。' } })),
    }),
});
