/** A rule failed. A fault of ours, or of who wrote a rule beside ours, told instead of swallowed; the roof reports it, so it finds nothing by itself. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly rule: string;
  readonly reason: string;
  /** Who has to mend it. */
  readonly author: 'ros-lint' | 'user';
}

export default defineRule<Data, 'document'>({
  id: 'internal-error',
  on: 'document',
  severity: 'warning',
  summary: { en: 'A rule failed on this file.', 'zh-cn': '某条规则在此文件上执行失败。' },
  why: {
    en: 'The other rules still ran, but what this one would have found is not known. A rule of your own is mended in the module that the configuration names; a rule of ros-lint, please report it with the file.',
    'zh-cn':
      '其他规则已正常执行,但该规则的结果未知。若为自定义规则,请在配置所指定的模块中修正;若为 ros-lint 自带的规则,请附上文件进行反馈。',
  },
  bad: '',
  good: '',
  message: {
    en: ({ rule, reason, author }) => `${author === 'user' ? 'your' : 'the'} rule ${quote(rule)} failed: ${reason}`,
    'zh-cn': ({ rule, reason, author }) =>
      `${author === 'user' ? '自定义规则' : '规则'} ${quote(rule)} 执行失败:${reason}`,
  },
  check: () => [],
});
