/** A value of a kind that its property cannot take. */
import { describe } from '../shape/describe.ts';
import type { Shape } from '../shape/shape.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { propertyError, severityOf, valueMisfits } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly value: Text;
  readonly shape: Shape;
  readonly yields: Shape | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-property-type',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ name, shape }) => `Value of ${name} must be ${describe(shape).en}`),
  summary: {
    en: 'A property has a value of the wrong kind: text for a list, a map for a number.',
    'zh-cn': '属性值的类型错误。',
  },
  why: {
    en: 'ROS takes numbers and booleans written as text, and refuses everything else that is of another kind than the property.',
    'zh-cn': 'ROS 接受以字符串书写的数字和布尔值,其他类型不符的值会被拒绝。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Tags: production
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      Tags:
        - Key: stage
          Value: production
`,
  message: {
    en: ({ name, value, shape, yields }) =>
      yields === undefined
        ? `${quote(name)} cannot be ${value.en}; expected ${describe(shape).en}`
        : `${quote(name)} cannot be ${kindOf(yields).en}, which this yields; expected ${kindOf(shape).en}`,
    'zh-cn': ({ name, value, shape, yields }) =>
      yields === undefined
        ? `${quote(name)} 不能为${value['zh-cn']};应为${describe(shape)['zh-cn']}`
        : `${quote(name)} 不能为此处返回的${kindOf(yields)['zh-cn']};应为${kindOf(shape)['zh-cn']}`,
  },
  *check(template) {
    for (const { misfit, name, value } of valueMisfits(template.propertyMisfits, 'kind', 'literal')) {
      const { node, shape, yields, freshness } = misfit;
      yield { span: node, data: { name, value, shape, yields }, severity: severityOf(freshness, 'error') };
    }
  },
});

/** Two lists differ in what they hold. */
function kindOf(shape: Shape): Text {
  if (shape.kind !== 'list' || shape.items.kind === 'any') return describe(shape);
  const items = shape.items.kind === 'map' || shape.items.kind === 'object' ? maps : describe(shape.items);
  return { en: `a list of ${items.en}`, 'zh-cn': `${items['zh-cn']}列表` };
}

const maps: Text = { en: 'maps', 'zh-cn': '映射' };
