/** A parameter whose own values do not fit the property that it feeds. */
import type { PropertyMisfit } from '../model/properties.ts';
import { describe } from '../shape/describe.ts';
import { entryOf, type Node, type ScalarNode } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { boundsText, propertyName, severityOf, written } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly value: Text;
  readonly property: string;
  readonly expected: Text;
}

export default defineRule<Data, 'template'>({
  id: 'mismatched-parameter',
  on: 'template',
  severity: 'warning',
  summary: {
    en: 'A parameter has a default, an allowed value or a bound that the property it feeds does not take.',
    'zh-cn': '参数的默认值、可选值或取值范围与其赋值的属性不符。',
  },
  why: {
    en: 'A person can choose a value with which the stack fails. Only parameters that are put into a property as they are count.',
    'zh-cn': '用户可能选择导致资源栈失败的值。仅检查直接赋值给属性的参数。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Seconds:
    Type: Number
    Default: 3600
Resources:
  Wait:
    Type: ALIYUN::ROS::Sleep
    Properties:
      CreateDuration:
        Ref: Seconds
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  Seconds:
    Type: Number
    Default: 600
Resources:
  Wait:
    Type: ALIYUN::ROS::Sleep
    Properties:
      CreateDuration:
        Ref: Seconds
`,
  message: {
    en: ({ value, property, expected }) => `${value.en} does not fit ${quote(property)}; expected ${expected.en}`,
    'zh-cn': ({ value, property, expected }) =>
      `${value['zh-cn'].trim()} 不适用于 ${quote(property)};应为${expected['zh-cn']}`,
  },
  *check(template) {
    const told = new Set<Node>();
    for (const misfit of template.propertyMisfits) {
      const { kind, node, via, freshness } = misfit;
      if (via === undefined || node.kind !== 'scalar' || told.has(node) || isGuarded(misfit, node)) continue;
      told.add(node);
      const property = propertyName(via) ?? '';
      yield {
        span: node,
        data: { value: written(node, property), property, expected: wanted(misfit) },
        severity: severityOf(freshness, kind === 'allowed' ? 'warning' : 'error') === 'hint' ? 'hint' : 'warning',
        related: [
          { span: via, text: { en: `${quote(property)} takes it here`, 'zh-cn': `此处将其赋值给 ${quote(property)}` } },
        ],
      };
    }
  },
});

/** A value such as 0 often stands for none, and a condition keeps it away. */
function isGuarded({ resource, via }: PropertyMisfit, { raw }: ScalarNode): boolean {
  if (!/^(?:0|none|null|-|false)$/i.test(raw.trim())) return false;
  const isConditional = resource.body !== undefined && entryOf(resource.body, 'Condition') !== undefined;
  return isConditional || via?.parent?.kind === 'seq';
}

function wanted({ kind, shape }: PropertyMisfit): Text {
  if (kind === 'length' && shape.kind === 'string') {
    const text = boundsText(shape.minLength, shape.maxLength);
    return { en: `${text.en} characters`, 'zh-cn': `${text['zh-cn']} 个字符` };
  }
  if (kind === 'pattern' && shape.kind === 'string') {
    const pattern = quote(shape.pattern ?? '');
    return { en: `a match of ${pattern}`, 'zh-cn': `匹配 ${pattern} 的值` };
  }
  return describe(shape);
}
