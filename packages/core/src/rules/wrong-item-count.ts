/** A list or map with too few or too many items for its property. */
import { resolve } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { boundsText, keyOfMap, propertyError, severityOf, valueMisfits } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly count: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'wrong-item-count',
  on: 'template',
  severity: 'error',
  rosError: propertyError(
    ({ name, count, least = 0, most = '' }) =>
      `Length of ${name} (${count}) is out of range (min: ${least}, max: ${most})`,
  ),
  summary: { en: 'A property has a list with too few or too many items.', 'zh-cn': '属性列表的元素个数超出范围。' },
  why: { en: 'ROS refuses the stack.', 'zh-cn': 'ROS 会拒绝创建资源栈。' },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      SecondaryCidrBlocks:
        - 10.1.0.0/16
        - 10.2.0.0/16
        - 10.3.0.0/16
        - 10.4.0.0/16
        - 10.5.0.0/16
        - 10.6.0.0/16
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      SecondaryCidrBlocks:
        - 10.1.0.0/16
        - 10.2.0.0/16
`,
  message: {
    en: ({ name, count, least, most }) =>
      `${quote(name)} has ${count === 1 ? '1 item' : `${count} items`}; expected ${boundsText(least, most).en}`,
    'zh-cn': ({ name, count, least, most }) => `${quote(name)} 有 ${count} 项;应为${boundsText(least, most)['zh-cn']}`,
  },
  *check(template) {
    for (const { misfit, name } of valueMisfits(template.propertyMisfits, 'count')) {
      const { node, shape, freshness } = misfit;
      const target = resolve(node);
      if (target.kind === 'scalar') continue;
      const [least, most] =
        shape.kind === 'list'
          ? [shape.minItems, shape.maxItems]
          : shape.kind === 'map'
            ? [shape.minEntries, shape.maxEntries]
            : [];
      const count = target.kind === 'seq' ? target.items.length : target.entries.length;
      yield { span: keyOfMap(node), data: { name, count, least, most }, severity: severityOf(freshness, 'error') };
    }
  },
});
