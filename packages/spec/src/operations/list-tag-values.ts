/** Lists the values of a tag. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken, region } from './shared.ts';

export default defineOperation({
  name: 'ListTagValues',
  kind: 'read',
  summary: { en: 'Lists the values of a tag.', 'zh-cn': '查询标签值列表。' },
  request: () =>
    object({
      Key: required(string({ doc: { en: 'The key of the tag.', 'zh-cn': '标签键。' } })),
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
