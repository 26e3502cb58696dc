/** A parameter that is given twice, in the query and the body or twice in one of them. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'duplicate-request-parameter',
  on: 'request',
  severity: 'warning',
  summary: { en: 'A parameter is given twice.', 'zh-cn': '参数被重复指定。' },
  why: {
    en: 'Only one of the values counts, and which one is not documented.',
    'zh-cn': '只有一个取值会生效,而文档未说明是哪一个。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou&PageSize=10&PageSize=20\n',
  good: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou&PageSize=10\n',
  message: {
    en: ({ name }) => `${quote(name)} is given twice`,
    'zh-cn': ({ name }) => `重复指定了 ${quote(name)}`,
  },
  *check(request) {
    for (const problem of request.problems) {
      if (problem.kind !== 'repeated') continue;
      yield {
        span: problem.name,
        data: { name: problem.name.value },
        related: [{ span: problem.first, text: { en: 'first given here', 'zh-cn': '首次出现于此处' } }],
      };
    }
  },
});
