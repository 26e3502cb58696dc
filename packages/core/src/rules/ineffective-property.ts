/** A property that does nothing, because another one switches it off. */
import { crossProperties, literalAt, resourcesOf } from '../model/property-values.ts';
import { entryOf } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly by: string;
  readonly value: string;
}

export default defineRule<Data, 'template'>({
  id: 'ineffective-property',
  on: 'template',
  severity: 'hint',
  tags: ['unnecessary'],
  summary: {
    en: 'A period or a renewal is given for what is paid as it is used.',
    'zh-cn': '为按量付费的资源指定了购买时长或续费。',
  },
  why: {
    en: 'Only prepaid resources have a period; for others the product ignores it.',
    'zh-cn': '只有预付费资源有购买时长,其他付费方式会忽略该属性。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Address:
    Type: ALIYUN::VPC::EIP
    Properties:
      InstanceChargeType: PostPaid
      Period: 1
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Address:
    Type: ALIYUN::VPC::EIP
    Properties:
      InstanceChargeType: PrePaid
      Period: 1
`,
  message: {
    en: ({ name, by, value }) => `${quote(name)} does nothing while ${quote(by)} is ${value}`,
    'zh-cn': ({ name, by, value }) => `${quote(by)} 为 ${value} 时 ${quote(name)} 不起作用`,
  },
  *check(template, { spec }) {
    for (const { types, properties: names, switches, idle } of crossProperties(spec, 'onlyWith')) {
      for (const { properties } of resourcesOf(template, ...types)) {
        for (const by of switches) {
          const value = literalAt(template, properties, by);
          if (value === undefined || !idle.includes(value.raw)) continue;
          for (const name of names) {
            const key = entryOf(properties, name)?.key;
            // False says what is the case anyway.
            const given = literalAt(template, properties, name)?.raw;
            if (key === undefined || given === undefined || /^false$/i.test(given)) continue;
            yield { span: key, data: { name, by, value: value.raw } };
          }
        }
      }
    }
  },
});
