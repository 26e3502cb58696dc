/** A value beyond a limit about which the sources disagree. */
import { quote } from '../text/wording.ts';
import { spelled, violationsOfKind } from './request-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly size: number;
  readonly documented: number;
  readonly today: number | undefined;
}

const accounts = Array.from({ length: 21 }, (_, index) => `"${151266687600 + index}"`);

const request = (
  ids: readonly string[],
) => `https://ros.aliyuncs.com/?Action=CreateStackInstances&RegionId=cn-hangzhou&StackGroupName=MyGroup
&RegionIds=["cn-hangzhou"]
&AccountIds=[${ids.join(',')}]
`;

export default defineRule<Data, 'request'>({
  id: 'disputed-request-limit',
  on: 'request',
  severity: 'warning',
  summary: {
    en: 'A value is beyond a limit that some sources still give.',
    'zh-cn': '参数值超出了部分文档给出的限制。',
  },
  why: {
    en: 'The published pages and the newest SDK give different limits. The service of today takes the larger one, as far as anybody knows.',
    'zh-cn': '公开文档与最新 SDK 给出的限制不同;据现有资料,目前的服务采用较大的限制。',
  },
  bad: request(accounts),
  good: request(accounts.slice(1)),
  message: {
    en: ({ name, size, documented, today }) =>
      `${quote(name)} has ${size} items; the published pages allow ${documented}${today === undefined ? '' : `, newer sources ${today}`}`,
    'zh-cn': ({ name, size, documented, today }) =>
      `${name} 有 ${size} 项;公开文档允许 ${documented} 项${today === undefined ? '' : `,较新的资料允许 ${today} 项`}`,
  },
  *check(request) {
    for (const { span, parameter, certainty, defect } of violationsOfKind(request, 'size')) {
      if (certainty !== 'disputed') continue;
      const { size, limit, today } = defect;
      yield { span, data: { name: spelled(request, parameter), size, documented: limit, today } };
    }
  },
});
