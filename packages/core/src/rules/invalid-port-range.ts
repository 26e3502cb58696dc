/** A range of ports that is none. */
import { crossProperties, literalsAt, resourcesOf } from '../model/property-values.ts';
import { quote } from '../text/wording.ts';
import { propertyError } from './property-words.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly value: string;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-port-range',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ name, value }) => `Value ${value} of ${name} is not a port range`),
  summary: {
    en: 'A range of ports is not two ports parted by a slash, the smaller first.',
    'zh-cn': '端口范围不是以斜杠分隔、从小到大的两个端口。',
  },
  why: {
    en: 'The product refuses the rule of the security group, and the stack fails while it is created. All ports are -1/-1.',
    'zh-cn': '产品会拒绝该安全组规则,资源栈创建失败。所有端口写作 -1/-1。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      SecurityGroupIngress:
        - IpProtocol: tcp
          PortRange: '80'
          SourceCidrIp: 0.0.0.0/0
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      SecurityGroupIngress:
        - IpProtocol: tcp
          PortRange: 80/80
          SourceCidrIp: 0.0.0.0/0
`,
  message: {
    en: ({ name, value }) => `${quote(name)} cannot be ${quote(value)}; expected two ports such as 80/90, or -1/-1`,
    'zh-cn': ({ name, value }) => `${quote(name)} 不能为 ${quote(value)};应为两个端口,例如 80/90,或 -1/-1`,
  },
  *check(template, { spec }) {
    for (const { of } of crossProperties(spec, 'portRange')) {
      for (const { type, path } of of) {
        for (const { properties } of resourcesOf(template, type)) {
          for (const node of literalsAt(template, properties, path)) {
            if (!isRange(node.raw)) yield { span: node, data: { name: path.at(-1) ?? '', value: node.raw } };
          }
        }
      }
    }
  },
});

function isRange(text: string): boolean {
  const match = /^\s*(-?\d+)\s*\/\s*(-?\d+)\s*$/.exec(text);
  if (match === null) return false;
  const [from, to] = [Number(match[1]), Number(match[2])];
  return (from === -1 && to === -1) || (from >= 0 && from <= to && to <= 65535);
}
