/** A parameter that has no effect beside the others. */
import { list, listZh, quote } from '../text/wording.ts';
import { spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly names: readonly string[];
  /** What decides: each parameter, and whether it is given, missing, or has another value. */
  readonly because: readonly { readonly name: string; readonly state: 'given' | 'missing' | 'value' }[];
}

const english = { given: 'beside', missing: 'without', value: 'with this' } as const;
const chinese = { given: '已指定', missing: '未指定', value: '当前的' } as const;

export default defineRule<Data, 'request'>({
  id: 'ignored-request-parameter',
  on: 'request',
  severity: 'warning',
  tags: ['unnecessary'],
  summary: { en: 'A parameter has no effect in this request.', 'zh-cn': '参数在此请求中不生效。' },
  why: {
    en: 'The service accepts the request and leaves the parameter aside, so that what was meant does not happen.',
    'zh-cn': '服务会接受请求但忽略该参数,因此达不到预期效果。',
  },
  bad: `https://ros.aliyuncs.com/?Action=GetTemplate&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001
&TemplateVersion=v1
`,
  good: `https://ros.aliyuncs.com/?Action=GetTemplate&RegionId=cn-hangzhou&TemplateId=5ecd1e10-b0e9-4389-a565-e4c15efc0001
&TemplateVersion=v1
`,
  message: {
    en: ({ names, because }) =>
      `${quote(list(names))} has no effect ${because.map(({ name, state }) => `${english[state]} ${name}`).join(' and ')}`,
    'zh-cn': ({ names, because }) =>
      `${because.map(({ name, state }) => `${chinese[state]} ${name}`).join('且')} 时 ${listZh(names)} 不生效`,
  },
  *check(request) {
    for (const { span, defect } of violationsOfKind(request, 'ignored')) {
      const { when } = defect.relation;
      const conditions = when === undefined ? [] : 'field' in when ? [when] : when;
      yield {
        span,
        data: {
          names: defect.names.map((name) => spelled(request, name)),
          because: conditions.map((condition) => ({
            name: spelled(request, condition.field),
            state: 'given' in condition ? (condition.given ? 'given' : 'missing') : 'value',
          })),
        },
      };
    }
  },
});
