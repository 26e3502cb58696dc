/** A number below the least or above the greatest that its property takes. */
import { describe } from '../shape/describe.ts';
import { quote } from '../text/wording.ts';
import { propertyError, severityOf, type ValueData, valueMisfits } from './property-words.ts';
import { defineRule } from './rule.ts';

export default defineRule<ValueData, 'template'>({
  id: 'out-of-range',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ name, shape }) => `Value of ${name} must be ${describe(shape).en}`),
  summary: { en: 'A property has a number outside of its range.', 'zh-cn': '属性的数值超出范围。' },
  why: { en: 'ROS refuses the stack.', 'zh-cn': 'ROS 会拒绝创建资源栈。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Wait:
    Type: ALIYUN::ROS::Sleep
    Properties:
      CreateDuration: 3600
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Wait:
    Type: ALIYUN::ROS::Sleep
    Properties:
      CreateDuration: 600
`,
  message: {
    en: ({ name, value, shape }) => `${quote(name)} cannot be ${value.en}; expected ${describe(shape).en}`,
    'zh-cn': ({ name, value, shape }) => `${quote(name)} 不能为${value['zh-cn']};应为${describe(shape)['zh-cn']}`,
  },
  *check(template) {
    for (const { misfit, name, value } of valueMisfits(template.propertyMisfits, 'range')) {
      const { node, shape, freshness } = misfit;
      yield { span: node, data: { name, value, shape }, severity: severityOf(freshness, 'error') };
    }
  },
});
