/** Returns a resource of a stack. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'GetStackResource',
  kind: 'read',
  summary: { en: 'Returns a resource of a stack.', 'zh-cn': '查询资源栈中的资源。' },
  request: () =>
    object({
      ClientToken: optional(clientToken),
      LogicalResourceId: required(
        string({ doc: { en: 'The logical ID of a resource of the stack.', 'zh-cn': '资源栈中资源的逻辑 ID。' } }),
      ),
      RegionId: required(region),
      ResourceAttributes: optional(
        list(string(), {
          doc: { en: 'The attributes to be shown.', 'zh-cn': '要返回的属性。' },
          maxItems: 20,
          source: 'sdk',
        }),
      ),
      ShowResourceAttributes: optional(
        boolean({ doc: { en: 'Whether the attributes are shown.', 'zh-cn': '是否返回资源属性。' } }),
      ),
      StackId: required(stackId),
    }),
});
