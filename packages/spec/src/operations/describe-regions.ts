/** Lists the regions. */
import { object, optional, string } from '@ros-lint/core/shape';
import { defineOperation } from './operation.ts';

export default defineOperation({
  name: 'DescribeRegions',
  kind: 'read',
  summary: { en: 'Lists the regions.', 'zh-cn': '查询地域列表。' },
  request: () =>
    object({
      AcceptLanguage: optional(
        string({
          doc: { en: 'The language of the answer.', 'zh-cn': '返回结果的语言。' },
          enum: ['zh-CN', 'en-US', 'ja'],
          source: 'pages',
        }),
        { default: 'zh-CN' },
      ),
    }),
});
