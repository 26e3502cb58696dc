/** Lists the keys of tags. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken, region } from './shared.ts';

export default defineOperation({
  name: 'ListTagKeys',
  kind: 'read',
  summary: { en: 'Lists the keys of tags.', 'zh-cn': '查询标签键列表。' },
  request: () =>
    object({
      NextToken: optional(nextToken),
      RegionId: required(region),
      ResourceType: required(
        string({
          doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' },
          enum: ['stack', 'stackgroup', 'template', 'templatescratch'],
          source: 'sdk',
        }),
      ),
    }),
});
