/** A parameter that every request has, with a value that the service does not know. */
import type { CommonParameter } from '../spec/spec.ts';
import { list, listZh, quote } from '../text/wording.ts';
import { replaceName } from './fixes.ts';
import { invalidParameter } from './request-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly value: string;
  readonly expected: readonly string[];
}

export default defineRule<Data, 'request'>({
  id: 'invalid-common-parameter',
  on: 'request',
  severity: 'error',
  rosError: invalidParameter,
  summary: {
    en: 'A parameter that every request has holds another value than the API knows.',
    'zh-cn': '公共请求参数的取值不是该 API 支持的值。',
  },
  why: {
    en: 'The API has one version; that of 2015-09-01 is another one with other names. Another version is an error, what is only undocumented a warning.',
    'zh-cn': '该 API 只有一个版本;2015-09-01 是参数名不同的旧版 API。版本错误报错误,其他未写入文档的值报警告。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou&Version=2015-09-01\n',
  good: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou&Version=2019-09-10\n',
  message: {
    en: ({ name, value, expected }) => `${quote(name)} cannot be ${quote(value)}; expected ${list(expected)}`,
    'zh-cn': ({ name, value, expected }) => `${name} 不能为 ${quote(value)};应为 ${listZh(expected)}`,
  },
  *check({ common }, { spec }) {
    for (const [name, fact] of Object.entries(spec.commonParameters ?? {})) {
      const given = common.get(name);
      // Placeholders of documentation and of tools stand for a right value.
      if (given === undefined || given.opaque || /^$|[<{$*]/.test(given.value)) continue;
      if (fits(given.value, fact) || (fact.unless !== undefined && common.has(fact.unless))) continue;
      const expected = 'values' in fact ? fact.values : [fact.form];
      const [only] = expected;
      const isCertain = 'values' in fact && expected.length === 1 && only !== undefined;
      yield {
        span: given.span,
        data: { name, value: given.value, expected },
        ...(fact.certainty === 'likely' && { severity: 'warning' as const }),
        fixes: isCertain ? [replaceName(given.span, only)] : [],
      };
    }
  },
});

function fits(value: string, fact: CommonParameter): boolean {
  if ('pattern' in fact) return new RegExp(fact.pattern).test(value);
  return fact.values.includes(fact.ignoresCase ? value.toUpperCase() : value);
}
