/** A `Transform` that ROS does not have. */
import { contentSpan } from '../functions/argument.ts';
import { resolve, textOf } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  /** Missing when it is a list. */
  readonly name: string | undefined;
  readonly near: string | undefined;
  readonly example: string;
}

export default defineRule<Data, 'template'>({
  id: 'unknown-transform',
  on: 'template',
  severity: 'warning',
  rosError: { code: 'InvalidTemplateSection', message: () => 'The template section is invalid: Transform.' },
  summary: { en: 'Transform names something that ROS does not have.', 'zh-cn': 'Transform 的值不受支持。' },
  why: {
    en: 'Transform decides in which language the template is written; ROS refuses one that it does not know. New versions of Terraform may come at any time, so an unheard-of version is only doubted.',
    'zh-cn': 'Transform 决定模板所用的语言,ROS 会拒绝未知的值。Terraform 可能随时新增版本,因此未知版本仅作提醒。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Transform: AWS::Serverless-2016-10-31
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Transform: Aliyun::Serverless-2018-04-03
`,
  message: {
    en: ({ name, near, example }) =>
      name === undefined
        ? 'a list of transforms is not documented; expected one as text'
        : `${quote(name)} is no transform of ROS${near ? didYouMean(near) : `; expected one such as ${example}`}`,
    'zh-cn': ({ name, near, example }) =>
      name === undefined
        ? '文档未说明可使用 Transform 列表;应为单个字符串'
        : `${quote(name)} 不是 ROS 支持的 Transform${near ? didYouMeanZh(near) : `;应为 ${example} 等`}`,
  },
  *check(template, { spec }) {
    const entry = template.sections.get('Transform');
    const value = entry && resolve(entry.value);
    if (entry === undefined || value === undefined) return;
    const { knownTransforms } = spec.grammar;
    const examples = knownTransforms.map((known) => known.example);
    const example = examples.at(-1) ?? '';
    if (value.kind === 'seq') yield { span: entry.key, data: { name: undefined, near: undefined, example } };
    for (const item of value.kind === 'seq' ? value.items : [value]) {
      const node = resolve(item);
      const name = textOf(node);
      if (node.kind !== 'scalar' || name === undefined) continue;
      if (knownTransforms.some(({ pattern }) => new RegExp(pattern).test(name))) continue;
      const near = own(spec.grammar.habits.transforms, name) ?? nearest(name, examples);
      yield {
        span: contentSpan(node),
        data: { name, near, example },
        severity: name.startsWith('AWS::') ? 'error' : 'warning',
        fixes: suggest(contentSpan(node), near),
      };
    }
  },
});
