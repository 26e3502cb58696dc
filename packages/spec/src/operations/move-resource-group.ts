/** Moves something to another resource group. */
import { object, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { region } from './shared.ts';

export default defineOperation({
  name: 'MoveResourceGroup',
  kind: 'write',
  summary: { en: 'Moves something to another resource group.', 'zh-cn': '转移资源组。' },
  request: () =>
    object({
      NewResourceGroupId: required(
        string({ doc: { en: 'The resource group to move to.', 'zh-cn': '目标资源组 ID。' } }),
      ),
      RegionId: required(region),
      ResourceId: required(
        string({
          doc: { en: 'The ID of the resource; a stack group goes by its name.', 'zh-cn': '资源 ID;资源栈组使用名称。' },
        }),
      ),
      ResourceType: required(
        string({
          doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' },
          enum: ['stack', 'stackgroup', 'template'],
          source: 'sdk',
        }),
      ),
    }),
});
