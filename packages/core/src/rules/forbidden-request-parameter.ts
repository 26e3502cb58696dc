/** A parameter, or a value of one, that cannot stand beside the others. */
import { quote } from '../text/wording.ts';
import { invalidParameter, spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  /** The value, when only that is out of place. */
  readonly value: string | undefined;
  /** The parameter that decides. */
  readonly because: string;
}

export default defineRule<Data, 'request'>({
  id: 'forbidden-request-parameter',
  on: 'request',
  severity: 'error',
  rosError: invalidParameter,
  summary: {
    en: 'A parameter cannot be used with the other parameters of the request.',
    'zh-cn': '参数不能与请求中的其他参数一起使用。',
  },
  why: {
    en: 'The service refuses the request: the operation supports the parameter, but not in this case.',
    'zh-cn': '操作支持该参数,但不支持当前情形,服务会拒绝请求。',
  },
  bad: `https://ros.aliyuncs.com/?Action=SetTemplatePermission&TemplateId=5ecd1e10-b0e9-4389-a565-e4c15efc0001
&ShareOption=ShareToAccounts&AccountIds.1=*
`,
  good: `https://ros.aliyuncs.com/?Action=SetTemplatePermission&TemplateId=5ecd1e10-b0e9-4389-a565-e4c15efc0001
&ShareOption=CancelSharing&AccountIds.1=*
`,
  message: {
    en: ({ name, value, because }) =>
      `${value === undefined ? quote(name) : `${quote(value)} in ${name}`} cannot be used with this ${because}`,
    'zh-cn': ({ name, value, because }) =>
      `${value === undefined ? name : `${name} 中的 ${quote(value)}`} 不能与当前的 ${because} 一起使用`,
  },
  *check(request) {
    for (const { span, certainty, defect } of violationsOfKind(request, 'forbidden')) {
      const { names, relation } = defect;
      const { when, values } = relation;
      const conditions = when === undefined ? [] : 'field' in when ? [when] : when;
      yield {
        span,
        data: {
          name: names.map((name) => spelled(request, name)).join(', '),
          value: values?.join(', '),
          because: conditions.map(({ field }) => spelled(request, field)).join(', '),
        },
        ...(certainty === 'sure' ? {} : { severity: 'warning' as const }),
      };
    }
  },
});
