/** Turns the access of services on. */
import { object } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'EnableServiceAccess',
  kind: 'write',
  summary: { en: 'Turns the access of services on.', 'zh-cn': '开启服务访问。' },
  request: () => object({}),
});
