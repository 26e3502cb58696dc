/** A region that is not among those in which ROS is known to answer. */
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly value: string; readonly near: string | undefined }, 'request'>({
  id: 'unknown-region',
  on: 'request',
  severity: 'warning',
  summary: { en: 'A region is not known.', 'zh-cn': '未知的地域。' },
  why: {
    en: 'A misspelt region is answered with an error. The list of regions that comes with ros-lint may be older than the newest region.',
    'zh-cn': '地域拼写错误会导致请求失败。ros-lint 自带的地域列表可能未包含最新的地域。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzou\n',
  good: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou\n',
  message: {
    en: ({ value, near }) => `no region ${quote(value)} is known${didYouMean(near)}`,
    'zh-cn': ({ value, near }) => `未知的地域 ${quote(value)}${didYouMeanZh(near)}`,
  },
  *check(request) {
    for (const { span, certainty, defect } of violationsOfKind(request, 'allowed')) {
      if (certainty !== 'likely') continue;
      const value = String(defect.value);
      const near = nearest(value, defect.allowed.map(String));
      yield { span, data: { value, near }, fixes: suggest(span, near) };
    }
  },
});
