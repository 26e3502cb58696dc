/** Corrects the template of a stack from its drifted resources. */
import { boolean, list, object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, region, stackId } from './shared.ts';

export default defineOperation({
  name: 'UpdateStackTemplateByResources',
  kind: 'write',
  summary: {
    en: 'Corrects the template of a stack from its drifted resources.',
    'zh-cn': '根据资源偏差更正资源栈模板。',
  },
  request: () =>
    object({
      ClientToken: optional(clientToken),
      DryRun: optional(boolean({ doc: { en: 'Whether the request is only checked.', 'zh-cn': '是否只预检请求。' } }), {
        default: false,
      }),
      LogicalResourceId: optional(
        list(string(), {
          doc: { en: 'The logical ID of a resource of the stack.', 'zh-cn': '资源栈中资源的逻辑 ID。' },
          maxItems: 200,
          source: 'metadata',
        }),
      ),
      RegionId: required(region),
      StackId: required(stackId),
      TemplateFormat: optional(
        string({
          doc: { en: 'The format of the corrected template.', 'zh-cn': '更正后模板的格式。' },
          enum: ['JSON', 'YAML'],
          source: 'sdk',
        }),
        { default: 'JSON' },
      ),
    }),
});
