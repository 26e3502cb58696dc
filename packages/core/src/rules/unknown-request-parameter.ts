/** A parameter, or a member of one, that the operation does not know. */
import type { Request } from '../model/request.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  /** The operation, or the parameter whose member it is. */
  readonly owner: string;
  readonly near: string | undefined;
}

export default defineRule<Data, 'request'>({
  id: 'unknown-request-parameter',
  on: 'request',
  severity: 'warning',
  summary: { en: 'The operation does not know a parameter of the request.', 'zh-cn': '操作不支持请求中的参数。' },
  why: {
    en: 'Names are case-sensitive, and the service ignores what it does not know: the request goes through without the effect that was meant.',
    'zh-cn': '参数名称区分大小写,服务会忽略不认识的参数,因此达不到预期效果。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=ListStackResources&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&Stackname=a\n',
  good: 'https://ros.aliyuncs.com/?Action=ListStackResources&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001\n',
  message: {
    en: ({ name, owner, near }) => `${quote(name)} is no parameter of ${owner}${didYouMean(near)}`,
    'zh-cn': ({ name, owner, near }) => `${quote(name)} 不是 ${owner} 的参数${didYouMeanZh(near)}`,
  },
  *check(request) {
    for (const { span, defect } of violationsOfKind(request, 'unknown')) {
      const { name, owner, known } = defect;
      const near = nearName(name, known, request);
      yield {
        span,
        data: { name, owner: owner === '' ? (request.operation?.name ?? '') : spelled(request, owner), near },
        fixes: suggest(span, near),
      };
    }
  },
});

/** The nearest name; of a numbered name, only the part in front of the number can be wrong. */
function nearName(name: string, known: readonly string[], request: Request): string | undefined {
  const [head = '', ...rest] = name.split('.');
  const near = nearest(
    head,
    known.map((each) => request.spell(each)),
  );
  return near === undefined ? undefined : [near, ...rest].join('.');
}
