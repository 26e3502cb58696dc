/** An item of a list that is there already: an account, a region, a key of a parameter or a tag. */
import { quote } from '../text/wording.ts';
import { spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly value: string }, 'request'>({
  id: 'duplicate-request-item',
  on: 'request',
  severity: 'error',
  rosError: { code: 'Duplicate.TagKey', message: () => 'The Tag.N.Key contain duplicate key.' },
  summary: { en: 'A list has the same item twice.', 'zh-cn': '列表中存在重复项。' },
  why: {
    en: 'A key of a tag that is given twice is refused. Of a parameter that is given twice only one value counts, and an account or region twice is a slip.',
    'zh-cn': '重复的标签键会被拒绝;重复的参数只有一个取值生效;重复的账号或地域多为笔误。',
  },
  bad: `https://ros.aliyuncs.com/?Action=TagResources&RegionId=cn-hangzhou&ResourceType=stack&ResourceId.1=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001
&Tag.1.Key=owner&Tag.1.Value=a&Tag.2.Key=owner&Tag.2.Value=b
`,
  good: `https://ros.aliyuncs.com/?Action=TagResources&RegionId=cn-hangzhou&ResourceType=stack&ResourceId.1=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001
&Tag.1.Key=owner&Tag.1.Value=a&Tag.2.Key=purpose&Tag.2.Value=b
`,
  message: {
    en: ({ name, value }) => `${quote(value)} is given twice in ${name}`,
    'zh-cn': ({ name, value }) => `${name} 中重复指定了 ${quote(value)}`,
  },
  *check(request) {
    for (const { span, parameter, certainty, defect } of violationsOfKind(request, 'repeated')) {
      const { first } = defect;
      yield {
        span,
        data: {
          name: spelled(request, parameter.split('.').slice(0, -1).join('.')),
          value: first.kind === 'scalar' ? first.raw : '…',
        },
        ...(certainty === 'sure' ? {} : { severity: 'warning' as const }),
        related: [{ span: first, text: { en: 'first given here', 'zh-cn': '首次出现于此处' } }],
      };
    }
  },
});
