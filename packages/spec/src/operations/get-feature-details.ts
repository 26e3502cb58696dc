/** Tells what a feature supports. */
import { object, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region } from './shared.ts';

export default defineOperation({
  name: 'GetFeatureDetails',
  kind: 'read',
  summary: { en: 'Tells what a feature supports.', 'zh-cn': '查询功能详情。' },
  request: () =>
    object({
      Feature: required(string({ doc: { en: 'The feature that is asked about.', 'zh-cn': '要查询的功能。' } })),
      RegionId: required(region),
    }),
});
