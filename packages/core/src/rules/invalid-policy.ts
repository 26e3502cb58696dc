/** A stack policy that does not follow the grammar of policies. */
import type { Defect, Violation } from '../model/request-violation.ts';
import { utf8Length } from '../text/bytes.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly defect: Defect;
  readonly near: string | undefined;
}

const LARGEST = 16384;

export default defineRule<Data, 'policy'>({
  id: 'invalid-policy',
  on: 'policy',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The stack policy is invalid: ${name}.` },
  summary: {
    en: 'A stack policy does not follow the grammar of policies.',
    'zh-cn': '资源栈策略不符合语法。',
  },
  why: {
    en: 'The service refuses the policy. Each statement needs Effect, Principal, one of Action and NotAction, and one of Resource and NotResource; all words are case-sensitive.',
    'zh-cn':
      '服务会拒绝该策略。每条语句都需要 Effect、Principal、Action 与 NotAction 之一以及 Resource 与 NotResource 之一,所有单词区分大小写。',
  },
  bad: `
Statement:
  - Effect: allow
    Action: Update:*
    Principal: '*'
    Resource: '*'
`,
  good: `
Statement:
  - Effect: Allow
    Action: Update:*
    Principal: '*'
    Resource: '*'
`,
  message: {
    en: ({ name, defect, near }) => `${quote(name)} ${english(defect)}${didYouMean(near)}`,
    'zh-cn': ({ name, defect, near }) => `${quote(name)} ${chinese(defect)}${didYouMeanZh(near)}`,
  },
  *check({ document, place, root, violations }) {
    const size = utf8Length(document.text);
    if (place === 'file' && size > LARGEST) {
      const defect: Defect = { kind: 'size', unit: 'bytes', bound: 'maximum', limit: LARGEST, size };
      const span = { start: root.start, end: root.start + 1 };
      yield { span, data: { name: 'Statement', defect, near: undefined } };
    }
    for (const violation of violations) {
      const { span, defect, parameter } = violation;
      const near = nearFor(violation);
      const last =
        parameter
          .split('.')
          .filter((part) => !/^\d+$/.test(part))
          .at(-1) ?? 'Statement';
      yield { span, data: { name: last, defect, near }, fixes: suggest(span, near) };
    }
  },
});

function nearFor({ defect }: Violation): string | undefined {
  if (defect.kind === 'allowed') return nearest(String(defect.value), defect.allowed.map(String));
  return defect.kind === 'unknown' ? nearest(defect.name, defect.known) : undefined;
}

function english(defect: Defect): string {
  switch (defect.kind) {
    case 'allowed':
      return `cannot be ${quote(defect.value)}; expected ${list(defect.allowed.map(String))}`;
    case 'pattern':
      return `cannot be ${quote(defect.value)}; expected * or LogicalResourceId/…`;
    case 'missing':
      return defect.names.length > 1 ? `lacks one of ${list(defect.names)}` : `lacks ${list(defect.names)}`;
    case 'conflict':
      return `has both of ${list(defect.names)}`;
    case 'type':
      return `must be ${defect.expected.map((each) => (each === 'array' ? 'list' : each)).join(' or ')}`;
    case 'size':
      return `has ${defect.size} ${defect.unit}; expected ${defect.limit} or ${defect.bound === 'maximum' ? 'less' : 'more'}`;
    default:
      return 'is no part of a stack policy';
  }
}

function chinese(defect: Defect): string {
  switch (defect.kind) {
    case 'allowed':
      return `不能为 ${quote(defect.value)};允许的值:${listZh(defect.allowed.map(String))}`;
    case 'pattern':
      return `不能为 ${quote(defect.value)};应为 * 或 LogicalResourceId/…`;
    case 'missing':
      return `缺少 ${listZh(defect.names)}${defect.names.length > 1 ? ' 之一' : ''}`;
    case 'conflict':
      return `不能同时包含 ${listZh(defect.names)}`;
    case 'type':
      return `的类型应为 ${defect.expected.join(' 或 ')}`;
    case 'size':
      return `的大小为 ${defect.size};应${defect.bound === 'maximum' ? '不超过' : '不少于'} ${defect.limit}`;
    default:
      return '不是资源栈策略的组成部分';
  }
}
