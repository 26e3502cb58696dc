/** Lists the tags of resources. */
import { list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken, region, tagFilter } from './shared.ts';

export default defineOperation({
  name: 'ListTagResources',
  kind: 'read',
  summary: { en: 'Lists the tags of resources.', 'zh-cn': '查询资源的标签列表。' },
  request: () =>
    object(
      {
        NextToken: optional(nextToken),
        RegionId: required(region),
        ResourceId: optional(
          list(string(), {
            doc: {
              en: 'The ID of the resource; a stack group goes by its name.',
              'zh-cn': '资源 ID;资源栈组使用名称。',
            },
            maxItems: 50,
            source: 'pages',
          }),
        ),
        ResourceType: required(
          string({
            doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' },
            enum: ['stack', 'stackgroup', 'template', 'templatescratch'],
            source: 'sdk',
          }),
        ),
        Tag: optional(tagFilter),
      },
      { relations: [{ kind: 'atLeastOne', names: ['ResourceId', 'Tag'], source: 'pages' }] },
    ),
});
