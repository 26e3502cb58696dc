/** A key of a resource beside `Type` and `Properties` that ROS does not know. */
import { entryOf } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import { didYouMean, didYouMeanZh, list, listZh, quote } from '../text/wording.ts';
import { suggest } from './fixes.ts';
import { removeField } from './removals.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly name: string;
  readonly near: string | undefined;
  readonly known: readonly string[];
  /** True when the type has a property of that name, which then stands one level too high. */
  readonly property: boolean;
}

export default defineRule<Data, 'template'>({
  id: 'unknown-resource-key',
  on: 'template',
  severity: 'warning',
  summary: { en: 'A resource has a key that ROS does not know.', 'zh-cn': '资源包含 ROS 未知的键。' },
  why: {
    en: 'The service drops what stands there: a misspelt DependsOn orders nothing, a property one level too high is never set.',
    'zh-cn': '服务会丢弃该内容:拼错的 DependsOn 不起作用,层级过高的属性不会生效。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    DependOn: Vpc
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock: 10.0.0.0/24
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    DeletionPolicy: Retain
    Properties:
      VpcId:
        Ref: Vpc
      ZoneId: cn-hangzhou-h
      CidrBlock: 10.0.0.0/24
`,
  message: {
    en({ name, near, known, property }) {
      if (property) return `${quote(name)} is a property; expected it below "Properties"`;
      return `${quote(name)} is no key of a resource${near ? didYouMean(near) : `; expected one of ${list(known)}`}`;
    },
    'zh-cn'({ name, near, known, property }) {
      if (property) return `${quote(name)} 是资源属性;应写在 "Properties" 之下`;
      return `${quote(name)} 不是资源的有效键${near ? didYouMeanZh(near) : `;应为 ${listZh(known)} 之一`}`;
    },
  },
  *check(template, { spec }) {
    // Functions, tables and logstores of a serverless template are keys beside Type.
    if (template.kind === 'serverless') return;
    for (const { kind, entity, symbol, node, key, shape } of template.misfits) {
      if (entity !== 'resource' || kind !== 'unknown-key' || key === undefined || shape.kind !== 'object') continue;
      const type = symbol?.body?.entries.find((entry) => entry.key.value === 'Type')?.value;
      const properties = type?.kind === 'scalar' ? spec.resourceType(type.raw)?.properties.fields : undefined;
      const known = Object.keys(shape.fields);
      const property = properties !== undefined && Object.hasOwn(properties, key);
      const isIdle = own(spec.grammar.habits.resourceKeys, key) === '';
      const near = property || isIdle ? undefined : nearest(key, known);
      const body = symbol?.body;
      const entry = isIdle && body ? entryOf(body, key) : undefined;
      const fixes = body && entry ? removeField(template.document.text, body, entry) : suggest(node, near);
      yield { span: node, data: { name: key, near, known, property }, fixes };
    }
  },
});
