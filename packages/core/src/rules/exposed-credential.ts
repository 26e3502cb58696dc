/** A credential that is written into a file with a request. */
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string }, 'request'>({
  id: 'exposed-credential',
  on: 'request',
  severity: 'warning',
  summary: { en: 'A request in a file carries a credential.', 'zh-cn': '文件中的请求包含访问凭证。' },
  why: {
    en: 'Whoever reads the file can act in the name of the account. Tools sign requests by themselves; the file needs no key.',
    'zh-cn': '任何能读到该文件的人都可以冒用账号身份。工具会自行签名,文件中无需包含密钥。',
  },
  bad: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou&AccessKeyId=LTAI5tExampleExample1234\n',
  good: 'https://ros.aliyuncs.com/?Action=ListStacks&RegionId=cn-hangzhou\n',
  message: {
    en: ({ name }) => `${quote(name)} holds a credential, which should not stand in a file`,
    'zh-cn': ({ name }) => `${quote(name)} 包含访问凭证,不应写入文件`,
  },
  *check({ common }) {
    for (const name of ['AccessKeyId', 'SecurityToken']) {
      const parameter = common.get(name);
      // Placeholders of documentation and of tools are no credentials.
      if (parameter === undefined || parameter.opaque || !/^[A-Za-z0-9+/=_-]{16,}$/.test(parameter.value)) continue;
      yield { span: parameter.span, data: { name } };
    }
  },
});
