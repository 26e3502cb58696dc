/** A value that is none of those its property has. */
import type { Shape } from '../shape/shape.ts';
import type { Text } from '../text/language.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { propertyError, severityOf, valueMisfits } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly value: Text;
  readonly allowed: readonly string[];
  readonly near: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'disallowed-value',
  on: 'template',
  severity: 'warning',
  rosError: propertyError(({ name, allowed }) => `Value of ${name} must be one of ${allowed.join(', ')}`),
  summary: { en: 'A property has a value that is none of those it takes.', 'zh-cn': '属性值不在允许的取值范围内。' },
  why: {
    en: 'ROS refuses values that its list does not hold. It is a warning because the lists grow, and this linter may not know the newest values.',
    'zh-cn': 'ROS 会拒绝列表之外的值。由于取值列表会增加,因此只是警告。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Wait:
    Type: ALIYUN::ROS::WaitConditionHandle
    Properties:
      Mode: Part
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Wait:
    Type: ALIYUN::ROS::WaitConditionHandle
    Properties:
      Mode: Full
`,
  message: {
    en: ({ name, value, allowed, near }) =>
      `${quote(name)} cannot be ${value.en}${near ? didYouMean(near) : `; expected one of ${list(allowed)}`}`,
    'zh-cn': ({ name, value, allowed, near }) =>
      `${quote(name)} 不能为${value['zh-cn']}${near ? didYouMeanZh(near) : `;应为 ${listZh(allowed)} 之一`}`,
  },
  *check(template) {
    for (const { misfit, name, value } of valueMisfits(template.propertyMisfits, 'allowed')) {
      const { node, shape, freshness } = misfit;
      if (node.kind !== 'scalar') continue;
      const allowed = valuesOf(shape);
      const near = nearest(node.raw, allowed);
      yield {
        span: node,
        data: { name, value, allowed, near },
        severity: severityOf(freshness, 'warning'),
        fixes: near === undefined ? [] : [replaceValueText(node, near)],
      };
    }
  },
});

function valuesOf(shape: Shape): string[] {
  return 'enum' in shape ? (shape.enum ?? []).map(String) : [];
}
