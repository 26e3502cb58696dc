/** A text that is too short or too long for its property. */
import { quote } from '../text/wording.ts';
import { boundsText, propertyError, severityOf, valueMisfits } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly length: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'wrong-length',
  on: 'template',
  severity: 'error',
  rosError: propertyError(
    ({ name, length, least = 0, most = '' }) =>
      `Length of ${name} (${length}) is out of range (min: ${least}, max: ${most})`,
  ),
  summary: { en: 'A property has a text that is too short or too long.', 'zh-cn': '属性值的长度超出范围。' },
  why: { en: 'ROS refuses the stack.', 'zh-cn': 'ROS 会拒绝创建资源栈。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Logs:
    Type: ALIYUN::SLS::Project
    Properties:
      Name: ab
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Logs:
    Type: ALIYUN::SLS::Project
    Properties:
      Name: abc
`,
  message: {
    en: ({ name, length, least, most }) =>
      `${quote(name)} has ${length === 1 ? '1 character' : `${length} characters`}; expected ${boundsText(least, most).en}`,
    'zh-cn': ({ name, length, least, most }) =>
      `${quote(name)} 有 ${length} 个字符;应为${boundsText(least, most)['zh-cn']}`,
  },
  *check(template) {
    for (const { misfit, name } of valueMisfits(template.propertyMisfits, 'length')) {
      const { node, shape, freshness } = misfit;
      if (shape.kind !== 'string' || node.kind !== 'scalar') continue;
      const data = { name, length: [...node.raw].length, least: shape.minLength, most: shape.maxLength };
      yield { span: node, data, severity: severityOf(freshness, 'error') };
    }
  },
});
