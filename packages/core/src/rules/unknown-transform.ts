/** A `Transform` that ROS does not have. */
import { textOf } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly expected: readonly string[];
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
    en: ({ name, expected }) =>
      `${quote(name)} is no transform of ROS; expected such as ${expected.find((each) => each.includes('Terraform')) ?? expected[0]}`,
    'zh-cn': ({ name, expected }) =>
      `${quote(name)} 不是 ROS 支持的 Transform;应为 ${expected.find((each) => each.includes('Terraform')) ?? expected[0]} 等`,
  },
  *check(template, { spec }) {
    const value = template.sections.get('Transform')?.value;
    const name = textOf(value);
    if (value === undefined || name === undefined) return;
    const { knownTransforms } = spec.grammar;
    if (knownTransforms.some(({ pattern }) => new RegExp(pattern).test(name))) return;
    const data = { name, expected: knownTransforms.map(({ example }) => example) };
    yield { span: value, data, severity: name.startsWith('AWS::') ? 'error' : 'warning' };
  },
});
