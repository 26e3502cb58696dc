/** Deletes a stack. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { parallelism, ramRoleName, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'DeleteStack',
  kind: 'write',
  summary: { en: 'Deletes a stack.', 'zh-cn': '删除资源栈。' },
  request: () =>
    object({
      DeleteOptions: optional(
        list(string({ enum: ['ThrowErrorWithSubscriptionResources'] }), {
          doc: { en: 'What stops a deletion.', 'zh-cn': '删除选项。' },
          maxItems: 1,
          source: 'metadata',
        }),
      ),
      Parallelism: optional(parallelism),
      RamRoleName: optional(ramRoleName),
      RegionId: required(region),
      RetainAllResources: optional(
        boolean({ doc: { en: 'Whether all resources stay.', 'zh-cn': '是否保留全部资源。' } }),
        { default: false },
      ),
      RetainResources: optional(
        list(string(), {
          doc: { en: 'The resources that stay.', 'zh-cn': '要保留的资源。' },
          maxItems: 200,
          source: 'metadata',
        }),
      ),
      StackId: required(stackId),
    }),
});
