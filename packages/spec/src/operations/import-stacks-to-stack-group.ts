/** Takes existing stacks into a stack group. */
import { json, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, region, stackGroupName } from './shared.ts';
import { operationDescription, operationPreferences } from './stack-groups.ts';

export default defineOperation({
  name: 'ImportStacksToStackGroup',
  kind: 'write',
  summary: { en: 'Takes existing stacks into a stack group.', 'zh-cn': '将已有资源栈导入资源栈组。' },
  request: () =>
    object({
      ClientToken: optional(clientToken),
      OperationDescription: optional(operationDescription),
      OperationPreferences: optional(operationPreferences),
      RegionId: required(region),
      ResourceDirectoryFolderIds: optional(
        json(list(string(), { maxItems: 10, source: 'sdk' }), {
          doc: { en: 'The folders of the resource directory.', 'zh-cn': '资源目录文件夹 ID 列表。' },
        }),
      ),
      StackArns: required(
        json(
          list(
            string({
              pattern: '^acs:ros:[a-z0-9-]+:\\d+:stack/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
            }),
            { minItems: 1, maxItems: 10, source: 'sdk' },
          ),
          { doc: { en: 'The stacks to be taken in.', 'zh-cn': '要导入的资源栈的 ARN。' } },
        ),
      ),
      StackGroupName: required(stackGroupName),
    }),
});
