/** A local file that is larger than what the service takes from behind a URL. */
import { givenText } from '../model/request-values.ts';
import { valueIn } from '../syntax/node.ts';
import { utf8Length } from '../text/bytes.ts';
import { quote } from '../text/wording.ts';
import { invalidParameter } from './request-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly size: number;
  readonly limit: number;
}

export default defineRule<Data, 'request'>({
  id: 'oversized-file',
  on: 'request',
  severity: 'error',
  rosError: invalidParameter,
  summary: {
    en: 'A file that the request sends, or that its URL leads to, is too large.',
    'zh-cn': '请求发送的文件或 URL 指向的文件过大。',
  },
  why: {
    en: 'A template can have 524288 bytes, a stack policy 16384. It is checked only when the file lies here.',
    'zh-cn': '模板最大 524288 字节,资源栈策略最大 16384 字节。仅在本地有该文件时检查。',
  },
  setting: { files: { 'oss://ros/policy': ' '.repeat(16385), 'oss://ros/small': ' '.repeat(16384) } },
  bad: 'https://ros.aliyuncs.com/?Action=SetStackPolicy&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&StackPolicyURL=oss://ros/policy\n',
  good: 'https://ros.aliyuncs.com/?Action=SetStackPolicy&RegionId=cn-hangzhou&StackId=4a6c9851-3b0f-4f5f-b4ca-a14bf6910001&StackPolicyURL=oss://ros/small\n',
  message: {
    en: ({ name, size, limit }) => `${quote(name)} leads to a file of ${size} bytes; expected ${limit} or less`,
    'zh-cn': ({ name, size, limit }) => `${quote(name)} 指向的文件有 ${size} 字节;应不超过 ${limit} 字节`,
  },
  *check(request) {
    for (const [name, { shape }] of Object.entries(request.operation?.request.fields ?? {})) {
      if (shape.kind !== 'string') continue;
      const sent = request.sources.get(name);
      const given = sent === undefined ? givenText(request, name) : undefined;
      const file = sent ?? given?.text;
      const limit = sent === undefined ? shape.leadsTo?.maxBytes : shape.maxBytes;
      const node = given?.node ?? valueIn(request.parameters, name);
      if (file === undefined || limit === undefined || node === undefined || !Object.hasOwn(request.files, file))
        continue;
      const size = utf8Length(request.files[file] ?? '');
      if (size > limit) yield { span: node, data: { name: request.spell(name), size, limit } };
    }
  },
});
