/** A suppression that suppresses nothing. The roof finds it, since it knows what was suppressed. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly rule: string | undefined }, 'document'>({
  id: 'unused-suppression',
  on: 'document',
  severity: 'warning',
  tags: ['unnecessary'],
  summary: { en: 'A suppression suppresses nothing.', 'zh-cn': '抑制注释没有抑制任何内容。' },
  why: {
    en: 'The finding is gone, or lies elsewhere; what stays would one day hide another one.',
    'zh-cn': '问题已消失或位于别处;保留的注释将来可能掩盖其他问题。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
# ros-lint-disable-next-line unknown-reference -- made elsewhere
Outputs: {}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Outputs:
  Id:
    Value: {Ref: Vpc} # ros-lint-disable-line unknown-reference -- made elsewhere
`,
  message: {
    en: ({ rule }) => `nothing is suppressed here${rule === undefined ? '' : ` by ${quote(rule)}`}`,
    'zh-cn': ({ rule }) => `此处${rule === undefined ? '' : `的 ${quote(rule)} `}没有抑制任何内容`,
  },
  check: () => [],
});
