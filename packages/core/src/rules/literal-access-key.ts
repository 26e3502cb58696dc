/** An access key written into a template. */
import { defineRule } from './rule.ts';

/** Ids of access keys begin so, and are followed by letters and digits in a length that differs with their age. */
const PREFIX = 'LTAI';
const accessKeyId = /^LTAI[0-9A-Za-z]{12,26}/;
const LONGEST = 40;

export default defineRule<{ readonly start: string }, 'template'>({
  id: 'literal-access-key',
  on: 'template',
  severity: 'warning',
  summary: { en: 'The id of an access key stands in the template.', 'zh-cn': '模板中写有 AccessKey ID。' },
  why: {
    en: 'Whoever reads the template can act in the name of the account once the secret is near, and it mostly is. Pass keys as NoEcho parameters, or better give the resource a RAM role.',
    'zh-cn': '读到模板的人一旦得到密钥就能冒用账号身份,而密钥往往就在旁边。请通过 NoEcho 参数传入,最好改用 RAM 角色。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Description: LTAI5tMadeUpForATest1234
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  AccessKeyId:
    Type: String
    NoEcho: true
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Description:
        Ref: AccessKeyId
`,
  message: {
    en: ({ start }) => `"${start}…" looks like the id of an access key, which should not stand in a template`,
    'zh-cn': ({ start }) => `"${start}…" 像是 AccessKey ID,不应写在模板中`,
  },
  *check({ document: { text }, holder }) {
    // The text of a template inside another one is part of that one's.
    if (holder !== undefined) return;
    for (let start = text.indexOf(PREFIX); start !== -1; start = text.indexOf(PREFIX, start + PREFIX.length)) {
      const [id] = accessKeyId.exec(text.slice(start, start + LONGEST)) ?? [];
      if (id === undefined || !isWhole(text, start, id.length) || !isRandom(id.slice(PREFIX.length))) continue;
      yield { span: { start, end: start + id.length }, data: { start: id.slice(0, 8) } };
    }
  },
});

function isWhole(text: string, start: number, length: number): boolean {
  return !/[0-9A-Za-z]/.test(text.charAt(start - 1)) && !/[0-9A-Za-z]/.test(text.charAt(start + length));
}

/** A key has digits and letters of both cases, many different ones; an example such as `LTAIxxxxxxxxxxxx` has not. */
function isRandom(rest: string): boolean {
  return /\d/.test(rest) && /[a-z]/.test(rest) && /[A-Z]/.test(rest) && new Set(rest).size > rest.length / 2;
}
