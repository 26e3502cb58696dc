/** A text that does not have the form that its property wants. */
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { propertyError, severityOf, valueMisfits } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly value: Text;
  readonly pattern: string;
}

export default defineRule<Data, 'template'>({
  id: 'pattern-mismatch',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ name, pattern }) => `Value of ${name} does not match the pattern ${pattern}`),
  summary: { en: 'A property has a text of the wrong form.', 'zh-cn': '属性值与要求的格式不匹配。' },
  why: {
    en: 'ROS holds the value against a regular expression and refuses the stack when it does not match.',
    'zh-cn': 'ROS 使用正则表达式检查该值,不匹配时拒绝创建资源栈。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Logs:
    Type: ALIYUN::SLS::Project
    Properties:
      Name: web_logs
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Logs:
    Type: ALIYUN::SLS::Project
    Properties:
      Name: web-logs
`,
  message: {
    en: ({ name, value, pattern }) => `${quote(name)} cannot be ${value.en}; expected a match of ${quote(pattern)}`,
    'zh-cn': ({ name, value, pattern }) => `${quote(name)} 不能为${value['zh-cn']};应匹配 ${quote(pattern)}`,
  },
  *check(template) {
    for (const { misfit, name, value } of valueMisfits(template.propertyMisfits, 'pattern')) {
      const { node, shape, freshness } = misfit;
      const pattern = shape.kind === 'string' ? (shape.pattern ?? '') : '';
      yield { span: node, data: { name, value, pattern }, severity: severityOf(freshness, 'error') };
    }
  },
});
