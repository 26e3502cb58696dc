/** Tells whether the access of services is on. */
import { object } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'GetServiceAccess',
  kind: 'read',
  summary: { en: 'Tells whether the access of services is on.', 'zh-cn': '查询服务访问。' },
  request: () => object({}),
});
