/** A value of the right type that the operation does not take: none of those allowed, of the wrong form, out of range. */
import type { Request } from '../model/request.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { invalidParameter, spelled, type ViolationOf, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

export type Data = { readonly name: string; readonly value: string } & (
  | { readonly kind: 'allowed'; readonly allowed: readonly string[]; readonly near: string | undefined }
  | {
      readonly kind: 'pattern';
      readonly character: string | undefined;
      readonly isFirst: boolean;
      readonly url: 'none' | 'file' | 'receiver';
    }
  | { readonly kind: 'range'; readonly bound: 'minimum' | 'maximum'; readonly limit: number }
);

export default defineRule<Data, 'request'>({
  id: 'invalid-request-value',
  on: 'request',
  severity: 'error',
  rosError: invalidParameter,
  summary: {
    en: 'A parameter has a value that the operation does not take.',
    'zh-cn': '参数值不在操作允许的范围内。',
  },
  why: {
    en: 'The service answers InvalidParameter and does nothing. Allowed values are case-sensitive.',
    'zh-cn': '服务会返回 InvalidParameter 并拒绝请求。允许值区分大小写。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=CancelUpdateStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&CancelType=quick\n',
  good: 'https://ros.aliyuncs.com/?Action=CancelUpdateStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&CancelType=Quick\n',
  message: {
    en: (data) => `${quote(data.name)} ${english(data)}`,
    'zh-cn': (data) => `${data.name} ${chinese(data)}`,
  },
  *check(request) {
    for (const violation of violationsOfKind(request, 'allowed', 'pattern', 'range')) {
      if (violation.certainty === 'likely') continue;
      const { data, span } = dataOf(violation, request);
      const severity = violation.certainty === 'sure' ? {} : { severity: 'warning' as const };
      yield { span, data, ...severity, fixes: data.kind === 'allowed' ? suggest(span, data.near) : [] };
    }
  },
});

function dataOf(violation: ViolationOf<'allowed' | 'pattern' | 'range'>, request: Request) {
  const { defect, span, parameter } = violation;
  const base = { name: spelled(request, parameter), value: String(defect.value) };
  if (defect.kind === 'range')
    return { span, data: { ...base, kind: defect.kind, bound: defect.bound, limit: defect.limit } };
  if (defect.kind === 'allowed') {
    const allowed = defect.allowed.map(String);
    return { span, data: { ...base, kind: defect.kind, allowed, near: nearest(base.value, allowed) } };
  }
  const { pattern } = defect;
  const url = !pattern.includes('https?://\\S+') ? 'none' : pattern.includes('eventbridge') ? 'receiver' : 'file';
  const at = url !== 'none' ? undefined : offender(base.value, pattern);
  const { node } = violation;
  const spot = at === undefined || node.kind !== 'scalar' ? span : request.spanWithin(node, at, at + 1);
  const character = at === undefined ? undefined : base.value.charAt(at);
  return { span: spot, data: { ...base, kind: defect.kind, character, isFirst: at === 0, url } as const };
}

/** The first character that breaks a pattern of the form `^[first][rest]*$` or `^[all]+$`. */
function offender(value: string, pattern: string): number | undefined {
  const classes = /^\^(\[[^\]]+\])(?:(\[[^\]]+\])[*+])?[*+]?\$$/.exec(pattern);
  if (classes?.[1] === undefined) return undefined;
  const first = new RegExp(classes[1]);
  const rest = new RegExp(classes[2] ?? classes[1]);
  for (let index = 0; index < value.length; index += 1) {
    if (!(index === 0 ? first : rest).test(value.charAt(index))) return index;
  }
  return undefined;
}

const urls = {
  file: { en: 'an http, https or oss URL', 'zh-cn': ' http、https 或 oss URL' },
  receiver: { en: 'an http or https URL, or eventbridge', 'zh-cn': ' http 或 https URL,或 eventbridge' },
} as const;

function english(data: Data): string {
  switch (data.kind) {
    case 'allowed':
      return `cannot be ${quote(data.value)}; expected ${list(data.allowed)}${didYouMean(data.near)}`;
    case 'range':
      return `is ${data.value}; expected ${data.limit} or ${data.bound === 'minimum' ? 'more' : 'less'}`;
    case 'pattern':
      if (data.url !== 'none') return `cannot be ${quote(data.value)}; expected ${urls[data.url].en}`;
      if (data.character === undefined) return `cannot be ${quote(data.value)}`;
      return `cannot ${data.isFirst ? 'start with' : 'contain'} ${quote(data.character)}`;
  }
}

function chinese(data: Data): string {
  switch (data.kind) {
    case 'allowed':
      return `不能为 ${quote(data.value)};允许的值:${listZh(data.allowed)}${didYouMeanZh(data.near)}`;
    case 'range':
      return `为 ${data.value};应${data.bound === 'minimum' ? '不小于' : '不大于'} ${data.limit}`;
    case 'pattern':
      if (data.url !== 'none') return `不能为 ${quote(data.value)};应为${urls[data.url]['zh-cn']}`;
      if (data.character === undefined) return `不能为 ${quote(data.value)}`;
      return `不能${data.isFirst ? '以' : '包含'} ${quote(data.character)}${data.isFirst ? ' 开头' : ''}`;
  }
}
