/** A rule failed. A fault of ours, told instead of swallowed; the roof reports it, so it finds nothing by itself. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly rule: string; readonly reason: string }, 'document'>({
  id: 'internal-error',
  on: 'document',
  severity: 'warning',
  summary: { en: 'A rule of ros-lint failed on this file.', 'zh-cn': 'ros-lint 的某条规则在此文件上执行失败。' },
  why: {
    en: 'The other rules still ran, but what this one would have found is not known. Please report it with the file.',
    'zh-cn': '其他规则已正常执行,但该规则的结果未知。请附上文件进行反馈。',
  },
  bad: '',
  good: '',
  message: {
    en: ({ rule, reason }) => `the rule ${quote(rule)} failed: ${reason}`,
    'zh-cn': ({ rule, reason }) => `规则 ${quote(rule)} 执行失败:${reason}`,
  },
  check: () => [],
});
