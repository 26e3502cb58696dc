/** A value that is too long, too large, or has too many or too few items. */
import { quote } from '../text/wording.ts';
import { invalidParameter, spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly unit: 'characters' | 'bytes' | 'items' | 'members' | 'number';
  readonly bound: 'minimum' | 'maximum';
  readonly limit: number;
  readonly size: number;
}

const units = { characters: '个字符', bytes: '字节', items: '项', members: '个成员', number: '' } as const;

export default defineRule<Data, 'request'>({
  id: 'invalid-request-size',
  on: 'request',
  severity: 'error',
  rosError: {
    code: invalidParameter.code,
    message: ({ name, unit, bound, limit, size }) => {
      const most = bound === 'maximum' ? 'at most' : 'at least';
      const given = unit === 'number' ? `number ${size}` : `${size} ${unit}`;
      return `The specified parameter ${name} is invalid, ${given} given, ${most} ${limit} allowed.`;
    },
  },
  summary: {
    en: 'A value is longer, larger or shorter than the operation allows.',
    'zh-cn': '参数值的长度、大小或数量超出限制。',
  },
  why: {
    en: 'The service answers InvalidParameter and does nothing. Bytes are those of UTF-8; characters are counted one by one.',
    'zh-cn': '服务会返回 InvalidParameter 并拒绝请求。字节数按 UTF-8 计算,字符逐个计数。',
  },
  bad: `https://ros.aliyuncs.com/?Action=SetTemplatePermission&TemplateId=5ecd1e10-b0e9-4389-a565-e4c15efc0001&ShareOption=CancelSharing
&AccountIds.1=1&AccountIds.2=2&AccountIds.3=3&AccountIds.4=4&AccountIds.5=5&AccountIds.6=6
`,
  good: `https://ros.aliyuncs.com/?Action=SetTemplatePermission&TemplateId=5ecd1e10-b0e9-4389-a565-e4c15efc0001&ShareOption=CancelSharing
&AccountIds.1=1&AccountIds.2=2&AccountIds.3=3&AccountIds.4=4&AccountIds.5=5
`,
  message: {
    en: ({ name, unit, bound, limit, size }) => {
      if (unit === 'number')
        return `${quote(`${name}.${size}`)} is beyond the end of the list; expected ${limit} or less`;
      return `${quote(name)} has ${size} ${unit}; expected ${limit} or ${bound === 'maximum' ? 'less' : 'more'}`;
    },
    'zh-cn': ({ name, unit, bound, limit, size }) => {
      if (unit === 'number') return `${quote(`${name}.${size}`)} 超出列表上限;编号应不超过 ${limit}`;
      return `${name} 有 ${size} ${units[unit]};应${bound === 'maximum' ? '不超过' : '不少于'} ${limit} ${units[unit]}`;
    },
  },
  *check(request) {
    for (const { span, parameter, certainty, defect } of violationsOfKind(request, 'size')) {
      if (certainty === 'disputed') continue;
      const { unit, bound, limit, size } = defect;
      yield { span, data: { name: spelled(request, parameter), unit, bound, limit, size } };
    }
    for (const problem of request.problems) {
      if (problem.kind !== 'beyond') continue;
      const size = Number(problem.name.value.split('.')[1]);
      const { list, limit, index } = problem;
      yield { span: index, data: { name: list, unit: 'number', bound: 'maximum', limit, size } };
    }
  },
});
