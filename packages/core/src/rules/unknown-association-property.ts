/** An AssociationProperty that nobody knows, or that is of no use in a template. */
import type { AssociationProperty } from '../spec/spec.ts';
import { resolve, textOf, valueIn } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly near: string | undefined;
  readonly unavailable: AssociationProperty['unavailable'];
}

export default defineRule<Data, 'template'>({
  id: 'unknown-association-property',
  on: 'template',
  severity: 'hint',
  summary: { en: 'An AssociationProperty is not known.', 'zh-cn': 'AssociationProperty 未知。' },
  why: {
    en: 'If the console does not know it either, it offers a plain field instead of a choice. There is no complete list, so this is a hint.',
    'zh-cn': '如果控制台也不认识该值,则只显示普通输入框而非选择框。由于没有完整列表,这只是提示。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  InstanceType:
    Type: String
    AssociationProperty: ALIYUN::ECS::Instance::InstanceTyp
Outputs:
  InstanceType:
    Value:
      Ref: InstanceType
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Parameters:
  InstanceType:
    Type: String
    AssociationProperty: ALIYUN::ECS::Instance::InstanceType
Outputs:
  InstanceType:
    Value:
      Ref: InstanceType
`,
  message: {
    en({ name, near, unavailable }) {
      if (unavailable === 'oos') return `${quote(name)} is of no use here; it belongs to templates of OOS`;
      if (unavailable === 'withdrawn')
        return `${quote(name)} is of no use here; the console does not offer it any more`;
      return `${quote(name)} is not known${didYouMean(near)}`;
    },
    'zh-cn'({ name, near, unavailable }) {
      if (unavailable === 'oos') return `${quote(name)} 在此无效;它用于 OOS 模板`;
      if (unavailable === 'withdrawn') return `${quote(name)} 在此无效;控制台已不再提供`;
      return `${quote(name)} 未知${didYouMeanZh(near)}`;
    },
  },
  *check(template, { spec }) {
    for (const { body } of template.symbols.parameter.values()) {
      const node = body && valueIn(body, 'AssociationProperty');
      const name = textOf(node);
      if (node === undefined || name === undefined) continue;
      const known = spec.associationProperty(name);
      if (known !== undefined && known.unavailable === undefined) continue;
      const near = known === undefined ? nearest(name, spec.names('associationProperty')) : undefined;
      const target = resolve(node);
      const fixes = near === undefined || target.kind !== 'scalar' ? [] : [replaceValueText(target, near)];
      yield { span: node, data: { name, near, unavailable: known?.unavailable }, fixes };
    }
  },
});
