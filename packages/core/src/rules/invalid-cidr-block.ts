/** A text that is no IPv4 address block where one is needed. */
import { addressBlock } from '../functions/literals/address-block.ts';
import { crossProperties, literalsAt, resourcesOf } from '../model/property-values.ts';
import { quote } from '../text/wording.ts';
import { propertyError } from './property-words.ts';
import { defineRule } from './rule.ts';

export default defineRule<{ readonly name: string; readonly value: string }, 'template'>({
  id: 'invalid-cidr-block',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ name, value }) => `Value ${value} of ${name} is not a CIDR block`),
  summary: { en: 'An address block is not of the form a.b.c.d/n.', 'zh-cn': '网段不是 a.b.c.d/n 的形式。' },
  why: {
    en: 'The product refuses the block, and the stack fails while it is created.',
    'zh-cn': '产品会拒绝该网段,资源栈创建失败。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      CidrBlock: 192.168.0.0
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      CidrBlock: 192.168.0.0/16
`,
  message: {
    en: ({ name, value }) => `${quote(name)} cannot be ${quote(value)}; expected an IPv4 block such as 192.168.0.0/16`,
    'zh-cn': ({ name, value }) => `${quote(name)} 不能为 ${quote(value)};应为 IPv4 网段,例如 192.168.0.0/16`,
  },
  *check(template, { spec }) {
    for (const { of, mixed } of crossProperties(spec, 'addressBlock')) {
      for (const { type, path } of of) {
        for (const { properties } of resourcesOf(template, type)) {
          for (const node of literalsAt(template, properties, path)) {
            const text = node.raw.trim();
            // An empty text leaves the choice to the product.
            if (text === '' || (mixed && !fourNumbers.test(text)) || addressBlock(text) !== 'broken') continue;
            yield { span: node, data: { name: path.at(-1) ?? '', value: node.raw } };
          }
        }
      }
    }
  },
});

/** What can only be meant as an IPv4 block. */
const fourNumbers = /^\d+(?:\.\d+){3}\/\d+$/;
