/** Changes a resource scenario. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import {
  clientToken,
  preferenceParameters,
  region,
  resourceGroupId,
  sourceResourceGroup,
  sourceResources,
  sourceTag,
  templateScratchId,
} from './shared.ts';

export default defineOperation({
  name: 'UpdateTemplateScratch',
  kind: 'write',
  summary: { en: 'Changes a resource scenario.', 'zh-cn': '更新资源场景。' },
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        Description: optional(string({ doc: { en: 'A description.', 'zh-cn': '描述。' } })),
        ExecutionMode: optional(
          string({
            doc: { en: 'Whether the answer waits for the end.', 'zh-cn': '执行方式:异步或同步。' },
            enum: ['Async', 'Sync'],
            source: 'sdk',
          }),
          { default: 'Async' },
        ),
        LogicalIdStrategy: optional(
          string({
            doc: { en: 'How logical IDs are made.', 'zh-cn': '逻辑 ID 的生成策略。' },
            enum: ['LongTypePrefixAndIndexSuffix', 'LongTypePrefixAndHashSuffix', 'ShortTypePrefixAndHashSuffix'],
            source: 'sdk',
          }),
        ),
        PreferenceParameters: optional(preferenceParameters),
        RegionId: required(region),
        ResourceGroupId: optional(resourceGroupId),
        SourceResourceGroup: optional(sourceResourceGroup),
        SourceResources: optional(sourceResources),
        SourceTag: optional(sourceTag),
        TemplateScratchId: required(templateScratchId),
      },
      {
        relations: [
          {
            kind: 'atMostOne',
            names: ['SourceResources', 'SourceTag', 'SourceResourceGroup'],
            profile: 'current',
            source: 'sdk',
          },
        ],
      },
    ),
});
