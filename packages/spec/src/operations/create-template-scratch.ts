/** Creates a resource scenario. */
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
  tags,
} from './shared.ts';

export default defineOperation({
  name: 'CreateTemplateScratch',
  kind: 'write',
  summary: { en: 'Creates a resource scenario.', 'zh-cn': '创建资源场景。' },
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
        Tags: optional(tags),
        TemplateScratchType: required(
          string({
            doc: { en: 'What the scenario is for.', 'zh-cn': '场景类型。' },
            enum: ['ArchitectureReplication', 'ArchitectureDetection', 'ResourceImport', 'ResourceMigration'],
            source: 'sdk',
          }),
        ),
      },
      {
        relations: [
          {
            kind: 'exactlyOne',
            names: ['SourceResources', 'SourceTag', 'SourceResourceGroup'],
            profile: 'current',
            source: 'sdk',
          },
          {
            kind: 'required',
            names: ['PreferenceParameters'],
            when: { field: 'TemplateScratchType', is: ['ResourceImport'] },
            profile: 'current',
            values: ['DeletionPolicy'],
            source: 'sdk',
          },
        ],
      },
    ),
});
