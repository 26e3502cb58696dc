/** An attribute of a parameter that ROS does not know. */
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly near: string | undefined;
  readonly missing: readonly string[];
}

export default defineRule<Data, 'template'>({
  id: 'unknown-parameter-attribute',
  on: 'template',
  severity: 'warning',
  summary: { en: 'A parameter has an attribute that ROS does not know.', 'zh-cn': '参数包含 ROS 未知的属性。' },
  why: {
    en: 'The service drops it: a misspelt limit limits nothing, a misspelt NoEcho hides nothing.',
    'zh-cn': '服务会丢弃该属性:拼错的限制不起作用,拼错的 NoEcho 不会隐藏内容。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Name:
    Type: String
    MaxLenght: 20
Outputs:
  Name:
    Value:
      Ref: Name
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Name:
    Type: String
    MaxLength: 20
Outputs:
  Name:
    Value:
      Ref: Name
`,
  message: {
    en: ({ name, near, missing }) =>
      `${quote(name)} is no attribute of a parameter${near ? didYouMean(near) : `; expected one of ${list(missing)}`}`,
    'zh-cn': ({ name, near, missing }) =>
      `${quote(name)} 不是参数的属性${near ? didYouMeanZh(near) : `;应为 ${listZh(missing)} 之一`}`,
  },
  *check(template) {
    for (const { kind, entity, symbol, node, key, shape } of template.misfits) {
      if (entity !== 'parameter' || kind !== 'unknown-key' || key === undefined || shape.kind !== 'object') continue;
      const given = new Set(symbol?.body?.entries.map((entry) => entry.key.raw));
      const missing = Object.keys(shape.fields).filter((name) => !given.has(name));
      const near = nearest(key, missing);
      yield { span: node, data: { name: key, near, missing }, fixes: suggest(node, near) };
    }
  },
});
