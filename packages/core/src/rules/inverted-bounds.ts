/** A lower bound above the upper one. */
import { crossProperties, literalAt, resourcesOf } from '../model/property-values.ts';
import { quote } from '../text/wording.ts';
import { propertyError } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly least: string;
  readonly most: string;
  readonly values: readonly [number, number];
}

export default defineRule<Data, 'template'>({
  id: 'inverted-bounds',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ least, most }) => `${least} must not be greater than ${most}`),
  summary: {
    en: 'The least size of a scaling group is greater than the greatest.',
    'zh-cn': '伸缩组的最小值大于最大值。',
  },
  why: {
    en: 'No number of instances satisfies both, and the product refuses the group.',
    'zh-cn': '没有实例数量能同时满足两者,产品会拒绝该伸缩组。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Group:
    Type: ALIYUN::ESS::ScalingGroup
    Properties:
      MinSize: 5
      MaxSize: 2
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Group:
    Type: ALIYUN::ESS::ScalingGroup
    Properties:
      MinSize: 2
      MaxSize: 5
`,
  message: {
    en: ({ least, most, values: [low, high] }) =>
      `${quote(least)} is ${low}, more than ${quote(most)}, which is ${high}`,
    'zh-cn': ({ least, most, values: [low, high] }) => `${quote(least)} 为 ${low},大于 ${quote(most)} 的 ${high}`,
  },
  *check(template, { spec }) {
    for (const { type, least, most } of crossProperties(spec, 'ordered')) {
      for (const { properties } of resourcesOf(template, type)) {
        const low = literalAt(template, properties, least);
        const high = literalAt(template, properties, most);
        if (low === undefined || high === undefined || !(Number(low.value) > Number(high.value))) continue;
        yield {
          span: low,
          data: { least, most, values: [Number(low.value), Number(high.value)] },
          related: [{ span: high, text: { en: `${quote(most)} stands here`, 'zh-cn': `${quote(most)} 在此处` } }],
        };
      }
    }
  },
});
