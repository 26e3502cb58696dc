/** A resource that is no map, has no type, or has a field of the wrong kind. */
import { describe } from '../shape/describe.ts';
import type { Shape } from '../shape/shape.ts';
import { quote } from '../text/wording.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly resource: string;
  /** The field that is wrong; nothing when it is the resource itself. */
  readonly name: string | undefined;
  readonly missing: boolean;
  readonly expected: Shape;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-resource',
  on: 'template',
  severity: 'error',
  rosError: {
    code: 'InvalidTemplatePropertyType',
    message: ({ resource, name }) => `The specified value type of (${resource} ${name ?? ''}) is incorrect.`,
  },
  summary: {
    en: 'A resource is no map, has no Type, or has a field of the wrong kind.',
    'zh-cn': '资源不是映射、缺少 Type,或字段类型错误。',
  },
  why: {
    en: 'ROS cannot tell what to create and refuses the template.',
    'zh-cn': 'ROS 无法判断要创建什么,因此拒绝模板。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Properties:
      VpcName: main
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Properties:
      VpcName: main
`,
  message: {
    en({ resource, name, missing, expected }) {
      if (name === undefined) return `the resource ${quote(resource)} has the wrong form; expected a map with a "Type"`;
      if (missing) return `the resource ${quote(resource)} has no ${quote(name)}; expected the name of a resource type`;
      return `${quote(name)} has the wrong form; expected ${describe(expected).en}`;
    },
    'zh-cn'({ resource, name, missing, expected }) {
      if (name === undefined) return `资源 ${quote(resource)} 的形式错误;应为包含 "Type" 的映射`;
      if (missing) return `资源 ${quote(resource)} 缺少 ${quote(name)};应为资源类型名称`;
      return `${quote(name)} 的形式错误;应为${describe(expected)['zh-cn']}`;
    },
  },
  *check(template) {
    for (const { kind, entity, symbol, node, name, shape, field } of template.misfits) {
      if (entity !== 'resource' || symbol === undefined || kind === 'unknown-key') continue;
      const isWhole = name === undefined || kind === 'missing-key';
      yield {
        span: isWhole ? symbol.entry.key : node,
        data: { resource: symbol.name, name, missing: kind === 'missing-key', expected: shape },
        severity: field?.tolerated ? 'warning' : 'error',
      };
    }
  },
});
