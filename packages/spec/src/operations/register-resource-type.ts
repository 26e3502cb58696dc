/** Registers a resource type. */
import { object, optional, required, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { clientToken, templateBody, templateUrl } from './shared.ts';

export default defineOperation({
  name: 'RegisterResourceType',
  kind: 'write',
  summary: { en: 'Registers a resource type.', 'zh-cn': '注册资源类型。' },
  request: () =>
    object(
      {
        ClientToken: optional(clientToken),
        Description: optional(
          string({ doc: { en: 'A description.', 'zh-cn': '描述。' }, maxLength: 512, source: 'sdk' }),
        ),
        EntityType: required(
          string({ doc: { en: 'The kind of the type.', 'zh-cn': '实体类型。' }, enum: ['Module'], source: 'sdk' }),
        ),
        ResourceType: required(
          string({
            doc: { en: 'The type of the resource.', 'zh-cn': '资源类型。' },
            pattern: '^MODULE::[A-Za-z0-9]{2,}::[A-Za-z0-9]{2,}::[A-Za-z0-9]{2,}$',
            minLength: 18,
            maxLength: 100,
            source: 'iac-code',
          }),
        ),
        TemplateBody: optional(templateBody),
        TemplateURL: optional(templateUrl),
      },
      {
        relations: [
          { kind: 'exactlyOne', names: ['TemplateBody', 'TemplateURL'], profile: 'current', source: 'sdk, iac-code' },
          {
            kind: 'noEffect',
            names: ['TemplateBody'],
            when: { field: 'EntityType', not: ['Module'] },
            profile: 'current',
            source: 'sdk',
          },
          {
            kind: 'noEffect',
            names: ['TemplateURL'],
            when: { field: 'EntityType', not: ['Module'] },
            profile: 'current',
            source: 'sdk',
          },
        ],
      },
    ),
});
