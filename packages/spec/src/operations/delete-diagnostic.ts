/** Deletes a diagnosis. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'DeleteDiagnostic',
  kind: 'write',
  summary: { en: 'Deletes a diagnosis.', 'zh-cn': '删除诊断。' },
  request: () =>
    object({
      ReportId: optional(string({ doc: { en: 'The ID of the report.', 'zh-cn': '报告 ID。' } })),
    }),
});
