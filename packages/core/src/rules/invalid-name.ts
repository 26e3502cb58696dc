/** A name that a declaration cannot have. */
import { quote } from '../text/wording.ts';
import { replaceValue } from './fixes.ts';
import { defineRule } from './rule.ts';

const problems = {
  text: { en: 'is no text, so nothing can refer to it; put it in quotes', 'zh-cn': '不是字符串,无法被引用;请加引号' },
  empty: { en: 'is empty; expected a name', 'zh-cn': '为空;应为名称' },
  slash: { en: 'holds a "/", which names of resources cannot', 'zh-cn': '包含 "/",资源名称中不允许' },
  long: { en: 'is longer than a name should be', 'zh-cn': '过长' },
  blank: { en: 'holds a blank; letters and digits are safer', 'zh-cn': '包含空白;建议仅使用字母和数字' },
} as const;

export default defineRule<{ readonly name: string; readonly problem: keyof typeof problems }, 'template'>({
  id: 'invalid-name',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The name ${name} is invalid.` },
  summary: { en: 'A declaration has an impossible name.', 'zh-cn': '声明的名称无效。' },
  why: {
    en: 'Names are text; a resource name holds no "/". ROS refuses others; blanks and very long names lead to trouble later.',
    'zh-cn': '名称为字符串,资源名称不能包含 "/"。ROS 会拒绝无效名称;含空白或过长的名称也会带来问题。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  net/vpc:
    Type: ALIYUN::ECS::VPC
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  NetVpc:
    Type: ALIYUN::ECS::VPC
`,
  message: {
    en: ({ name, problem }) => `${quote(name)} ${problems[problem].en}`,
    'zh-cn': ({ name, problem }) => `${quote(name)} ${problems[problem]['zh-cn']}`,
  },
  *check(template, { spec }) {
    for (const kind of ['parameter', 'resource', 'local', 'condition', 'mapping', 'output'] as const) {
      for (const { entry, name } of template.symbols[kind].values()) {
        const { key } = entry;
        const isText = typeof key.value === 'string';
        if (!isText && kind !== 'output')
          yield { span: key, data: { name, problem: 'text' }, fixes: [replaceValue(key, name, 'safe')] };
        else if (name === '') yield { span: key, data: { name, problem: 'empty' } };
        else if (kind !== 'resource') continue;
        else if (name.includes('/')) yield { span: key, data: { name, problem: 'slash' } };
        else if (name.length > spec.grammar.limits.logicalId)
          yield { span: key, data: { name, problem: 'long' }, severity: 'warning' };
        else if (/\s/.test(name)) yield { span: key, data: { name, problem: 'blank' }, severity: 'hint' };
      }
    }
  },
});
