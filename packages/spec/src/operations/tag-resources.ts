/** Puts tags on resources. */
import { list, object, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { completeTags, region } from './shared.ts';

export default defineOperation({
  name: 'TagResources',
  kind: 'write',
  summary: { en: 'Puts tags on resources.', 'zh-cn': '为资源添加标签。' },
  request: () =>
    object({
      RegionId: required(region),
      ResourceId: required(
        list(string(), {
          doc: { en: 'The ID of the resource; a stack group goes by its name.', 'zh-cn': '资源 ID;资源栈组使用名称。' },
          minItems: 1,
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
        {
          documented: {
            shape: string({
              doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' },
              enum: ['stack', 'stackgroup', 'template'],
              source: 'pages',
            }),
          },
        },
      ),
      Tag: required(completeTags),
    }),
});
