/** A parameter that the published pages of the API do not know yet. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'newer-request-parameter',
  on: 'request',
  severity: 'info',
  summary: {
    en: 'A parameter is newer than the published pages of the API.',
    'zh-cn': '参数比公开的 API 文档更新。',
  },
  why: {
    en: 'Only the `documented` profile says so, which holds a request to the pages of 2020 and 2021; the service of today takes the parameter.',
    'zh-cn': '仅在 documented 模式下提示,该模式以 2020 和 2021 年的文档为准;目前的服务支持该参数。',
  },
  setting: { profile: 'documented' },
  bad: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou&StartTime=2026-01-01T00:00:00Z\n',
  good: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou\n',
  message: {
    en: ({ name }) => `${quote(name)} is newer than the published pages of the API`,
    'zh-cn': ({ name }) => `${quote(name)} 比公开的 API 文档更新`,
  },
  *check({ profile, operation, parameters }) {
    if (profile !== 'documented' || operation === undefined) return;
    for (const { key } of parameters.entries) {
      const field = operation.request.fields[String(key.value)];
      if (field?.documented?.known === false) yield { span: key, data: { name: key.raw } };
    }
  },
});
