/** Lists the versions of a template. */
import { integer, object, optional, required } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';
import { nextToken, templateId } from './shared.ts';

export default defineOperation({
  name: 'ListTemplateVersions',
  kind: 'read',
  summary: { en: 'Lists the versions of a template.', 'zh-cn': '查询模板版本列表。' },
  request: () =>
    object({
      MaxResults: optional(
        integer({
          doc: { en: 'How many entries an answer has.', 'zh-cn': '返回的最大条目数。' },
          minimum: 1,
          maximum: 100,
          source: 'pages',
        }),
        { default: 50 },
      ),
      NextToken: optional(nextToken),
      TemplateId: required(templateId),
    }),
});
