/** A `DeletionPolicy` that is neither Delete nor Retain nor a parameter. */
import { callOf } from '../functions/index.ts';
import type { Template } from '../model/template.ts';
import { type Node, resolve, textOf, valueIn } from '../syntax/node.ts';
import { quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly value: string;
  readonly policies: readonly string[];
  readonly parameter?: string;
}

export default defineRule<Data, 'template'>({
  id: 'invalid-deletion-policy',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ value }) => `Invalid deletion policy "${value}".` },
  summary: {
    en: 'DeletionPolicy is neither Delete nor Retain.',
    'zh-cn': 'DeletionPolicy 既不是 Delete 也不是 Retain。',
  },
  why: {
    en: 'ROS knows these two words, in this case, or a Ref to a parameter that holds one of them; snapshots on deletion do not exist.',
    'zh-cn': 'ROS 只支持这两个值(区分大小写),或引用取值为其一的参数;不支持删除时创建快照。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    DeletionPolicy: Snapshot
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    DeletionPolicy: Retain
`,
  message: {
    en: ({ value, policies, parameter }) =>
      parameter === undefined
        ? `${quote(value)} is no deletion policy; expected ${policies.join(' or ')}, or a Ref to a parameter`
        : `the parameter ${quote(parameter)} allows ${quote(value)}, which is no deletion policy`,
    'zh-cn': ({ value, policies, parameter }) =>
      parameter === undefined
        ? `${quote(value)} 不是有效的删除策略;应为 ${policies.join(' 或 ')},或引用参数`
        : `参数 ${quote(parameter)} 允许的值 ${quote(value)} 不是有效的删除策略`,
  },
  *check(template, { spec }) {
    const { deletionPolicies: policies } = spec.grammar;
    for (const { body } of template.symbols.resource.values()) {
      const node = body && valueIn(body, 'DeletionPolicy');
      if (node === undefined) continue;
      const text = textOf(node);
      if (text !== undefined && policies.includes(text)) continue;
      const call = callOf(node);
      const name = call && textOf(call.argument);
      if (call === undefined || name === undefined) {
        const value = node.kind === 'scalar' ? node.raw : '{…}';
        const near = policies.find((policy) => policy.toLowerCase() === value.toLowerCase());
        const fixes = near !== undefined && node.kind === 'scalar' ? [replaceValueText(node, near)] : [];
        yield { span: node, data: { value, policies }, fixes };
        continue;
      }
      for (const value of allowedValues(name, template)) {
        if (policies.includes(value)) continue;
        yield {
          span: node,
          data: { value, policies, parameter: name },
          severity: value === 'Snapshot' ? 'error' : 'warning',
        };
        break;
      }
    }
  },
});

function allowedValues(parameter: string, { symbols }: Template): string[] {
  const body = symbols.parameter.get(parameter)?.body;
  const list: Node | undefined = body && valueIn(body, 'AllowedValues');
  return list?.kind === 'seq'
    ? list.items.map(resolve).flatMap((item) => (item.kind === 'scalar' ? [item.raw] : []))
    : [];
}
