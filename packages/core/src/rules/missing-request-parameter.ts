/** A parameter, or one of several, that the request needs and does not have. */
import type { Condition, Relation } from '../shape/relation.ts';
import { conditionsOf } from '../shape/relations.ts';
import { list, listZh, quote } from '../text/wording.ts';
import { spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  /** Each of them, or one of them when there are several of which one is enough. */
  readonly names: readonly string[];
  readonly choice: boolean;
  /** When it is needed only then. */
  readonly when: { readonly en: string; readonly 'zh-cn': string } | undefined;
}

export default defineRule<Data, 'request'>({
  id: 'missing-request-parameter',
  on: 'request',
  severity: 'error',
  rosError: {
    code: 'MissingParameter',
    message: ({ names, choice, when }) => {
      if (choice) return `One of the input parameters ${names.join(',')} should be specified.`;
      const reason = when === undefined ? '' : `, ${when.en}`;
      return `The input parameter ${names.join(',')} should be specified${reason}.`;
    },
  },
  summary: { en: 'The request lacks a parameter that it needs.', 'zh-cn': '请求缺少必需的参数。' },
  why: {
    en: 'The service answers MissingParameter and does nothing. An empty value counts as missing, but for the value of a template parameter or a tag.',
    'zh-cn': '服务会返回 MissingParameter 并拒绝请求。空值视为未指定,但模板参数和标签的取值除外。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=DeleteStack&RegionId=cn-hangzhou\n',
  good: 'https://ros.aliyuncs.com/?Action=DeleteStack&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001\n',
  message: {
    en: ({ names, choice, when }) => {
      const reason = when === undefined ? '' : ` ${when.en}`;
      return choice ? `one of ${list(names)} is missing${reason}` : `${quote(list(names))} is missing${reason}`;
    },
    'zh-cn': ({ names, choice, when }) => {
      const reason = when === undefined ? '' : `(${when['zh-cn']})`;
      return choice ? `缺少 ${listZh(names)} 之一${reason}` : `缺少 ${listZh(names)}${reason}`;
    },
  },
  *check(request) {
    if (request.action === undefined && request.operation === undefined && !request.parameters.damaged) {
      const first = request.parameters.entries[0]?.key ?? { start: request.start, end: request.start };
      yield { span: first, data: { names: ['Action'], choice: false, when: undefined } };
    }
    for (const { span, parameter, certainty, defect } of violationsOfKind(request, 'missing')) {
      const { relation, names } = defect;
      const full = names.map((name) => spelled(request, parameter === '' ? name : `${parameter}.${name}`));
      yield {
        span,
        data: {
          names: full,
          choice: names.length > 1 && (relation?.kind === 'exactlyOne' || relation?.kind === 'atLeastOne'),
          when: relation === undefined ? undefined : wordsOf(relation),
        },
        ...(certainty === 'sure'
          ? {}
          : { severity: certainty === 'supplied' ? ('info' as const) : ('warning' as const) }),
      };
    }
  },
});

function wordsOf(relation: Relation): Data['when'] {
  const conditions = conditionsOf(relation);
  if (conditions.length === 0) return undefined;
  const english = conditions.map((condition) => phrase(condition, 'en')).join(' and ');
  return { en: `when ${english}`, 'zh-cn': conditions.map((condition) => phrase(condition, 'zh-cn')).join(',') };
}

function phrase(condition: Condition, language: 'en' | 'zh-cn'): string {
  const { field } = condition;
  const isEnglish = language === 'en';
  if ('given' in condition) {
    if (isEnglish) return condition.given ? `${field} is given` : `${field} is not given`;
    return condition.given ? `指定了 ${field} 时` : `未指定 ${field} 时`;
  }
  if ('is' in condition) {
    return isEnglish ? `${field} is ${condition.is.join(' or ')}` : `${field} 为 ${condition.is.join(' 或 ')} 时`;
  }
  return isEnglish ? `${field} is not ${condition.not.join(' or ')}` : `${field} 不为 ${condition.not.join(' 或 ')} 时`;
}
