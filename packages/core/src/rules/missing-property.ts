/** A property that the type of a resource requires and that is not there. */
import type { PropertyMisfit } from '../model/properties.ts';
import { type CrossProperty, crossProperties } from '../model/property-values.ts';
import type { Template } from '../model/template.ts';
import { entryOf, type Node, resolve } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { list, listZh, quote } from '../text/wording.ts';
import { type Given, keyOfMap, nearField, propertyError, propertyName, severityOf } from './property-words.ts';
import { defineRule, type Finding } from './rule.ts';

interface Data {
  /** The property, or several of which one is needed. */
  readonly name: string | readonly string[];
  /** The type that requires it; nothing when a property does. */
  readonly type: string | undefined;
  /** The property whose value lacks it. */
  readonly inside: string;
}

export default defineRule<Data, 'template'>({
  id: 'missing-property',
  on: 'template',
  severity: 'error',
  rosError: propertyError(({ name }) => `Property ${String(name)} not assigned`),
  summary: { en: 'A resource lacks a property that its type requires.', 'zh-cn': '资源缺少必需的属性。' },
  why: {
    en: 'ROS refuses the stack. A property that is null or Ref: ALIYUN::NoValue counts as missing.',
    'zh-cn': 'ROS 会拒绝创建资源栈。值为 null 或 Ref: ALIYUN::NoValue 的属性视为缺失。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      CidrBlock: 192.168.1.0/24
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  VSwitch:
    Type: ALIYUN::ECS::VSwitch
    Properties:
      VpcId:
        Ref: Vpc
      CidrBlock: 192.168.1.0/24
      ZoneId: cn-hangzhou-h
`,
  message: {
    en: ({ name, type, inside }) =>
      typeof name === 'string'
        ? `${quote(name)} is missing; ${type ?? quote(inside)} requires it`
        : `one of ${list(name)} is missing; ${type} needs one`,
    'zh-cn': ({ name, type, inside }) =>
      typeof name === 'string'
        ? `缺少 ${quote(name)};${type ?? quote(inside)} 必须指定该属性`
        : `缺少 ${listZh(name)} 之一;${type} 需要其中之一`,
  },
  *check(template, { spec }) {
    const misspelt = misspeltNames(template.propertyMisfits);
    for (const { kind, node, shape, key, type, resource, freshness } of template.propertyMisfits) {
      // What is there under a name that is nearly right has been told.
      if (kind !== 'missing-key' || key === undefined || misspelt.get(node)?.has(key)) continue;
      const isTop = shape === type.properties;
      yield {
        span: keyOfMap(node),
        data: { name: key, type: isTop ? type.name : undefined, inside: propertyName(node) ?? resource.name },
        severity: severityOf(freshness, 'error'),
      };
    }
    for (const fact of crossProperties(spec, 'oneOf')) yield* withoutAny(template, fact);
  },
});

/** Resources that lack all properties of which their type needs one; a misspelt one has been told. */
function* withoutAny(
  { typedResources }: Template,
  { type: name, properties: names }: Extract<CrossProperty, { kind: 'oneOf' }>,
): Iterable<Finding<Data>> {
  for (const { resource, body, type, properties } of typedResources) {
    if (type.name !== name || body.damaged || properties?.damaged) continue;
    const given = entryOf(body, 'Properties');
    // A function may yield any of them.
    if (properties === undefined && given !== undefined && resolve(given.value).kind !== 'scalar') continue;
    const keys = properties?.entries.map(({ key }) => key.raw) ?? [];
    if (keys.some((key) => names.includes(key) || nearest(key, names) !== undefined)) continue;
    const span = given?.key ?? resource.entry.key;
    yield { span, data: { name: names, type: name, inside: resource.name }, severity: 'warning' };
  }
}

/** For each map that lacks something, the properties that stand there under a name that is nearly right. */
function misspeltNames(misfits: readonly PropertyMisfit[]): ReadonlyMap<Node, ReadonlySet<string>> {
  const found = new Map<Node, Set<string>>();
  for (const { kind, node } of misfits) if (kind === 'missing-key') found.set(node, new Set());
  const given: Given = new Map();
  for (const misfit of misfits) {
    const names = misfit.kind === 'unknown-key' ? found.get(misfit.node.parent ?? misfit.node) : undefined;
    const near = names && nearField(misfit, given);
    if (near !== undefined) names?.add(near);
  }
  return found;
}
