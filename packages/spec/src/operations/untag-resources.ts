/** Takes tags from resources. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region } from './shared.ts';

export default defineOperation({
  name: 'UntagResources',
  kind: 'write',
  summary: { en: 'Takes tags from resources.', 'zh-cn': '删除资源的标签。' },
  request: () =>
    object(
      {
        All: optional(boolean({ doc: { en: 'Whether all tags go.', 'zh-cn': '是否删除全部标签。' } }), {
          default: false,
        }),
        RegionId: required(region),
        ResourceId: required(
          list(string(), {
            doc: {
              en: 'The ID of the resource; a stack group goes by its name.',
              'zh-cn': '资源 ID;资源栈组使用名称。',
            },
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
        ),
        TagKey: optional(
          list(string(), {
            doc: { en: 'The keys of the tags to take away.', 'zh-cn': '要删除的标签键。' },
            maxItems: 20,
            source: 'pages',
          }),
        ),
      },
      {
        relations: [
          { kind: 'noEffect', names: ['All'], when: { field: 'TagKey', given: true }, source: 'pages' },
          {
            kind: 'required',
            names: ['TagKey'],
            when: { field: 'All', not: [true] },
            likely: true,
            source: 'inferred',
          },
        ],
      },
    ),
});
