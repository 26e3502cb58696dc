/** A suppression of a rule that does not exist. The roof finds it, since it knows the suppressions. */
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly rule: string; readonly near: string | undefined }, 'document'>({
  id: 'unknown-suppression',
  on: 'document',
  severity: 'warning',
  summary: { en: 'A suppression names a rule that does not exist.', 'zh-cn': '抑制注释中的规则不存在。' },
  why: {
    en: 'It suppresses nothing, so the finding it was written for is still reported, or will be.',
    'zh-cn': '它不会抑制任何内容,相应的问题仍会被报告。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
# ros-lint-disable-next-line unknown-refrence -- made elsewhere
Outputs: {}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Id:
    # ros-lint-disable-next-line unknown-reference -- made elsewhere
    Value: {Ref: Vpc}
`,
  message: {
    en: ({ rule, near }) => `ros-lint has no rule ${quote(rule)}${didYouMean(near)}`,
    'zh-cn': ({ rule, near }) => `ros-lint 没有规则 ${quote(rule)}${didYouMeanZh(near)}`,
  },
  check: () => [],
});
