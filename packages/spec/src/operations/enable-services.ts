/** Activates cloud services. */
import { json, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region } from './shared.ts';

export default defineOperation({
  name: 'EnableServices',
  kind: 'write',
  summary: { en: 'Activates cloud services.', 'zh-cn': '开通云服务。' },
  request: () =>
    object({
      RegionId: required(region),
      ServiceNames: optional(
        json(list(string()), { doc: { en: 'The services to activate.', 'zh-cn': '要开通的云服务。' } }),
      ),
    }),
});
