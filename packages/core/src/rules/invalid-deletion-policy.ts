/** A `DeletionPolicy` that is neither Delete nor Retain nor a parameter. */
import { callOf } from '../functions/index.ts';
import type { Template } from '../model/template.ts';
import { entryOf, type Node, resolve, textOf, valueIn } from '../syntax/node.ts';
import { nearest } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import type { Span } from '../text/span.ts';
import { didYouMean, didYouMeanZh, quote } from '../text/wording.ts';
import { replaceValueText } from './fixes.ts';
import { defineRule } from './rule.ts';

interface Data {
  readonly value: string;
  readonly policies: readonly string[];
  readonly near?: string | undefined;
  /** The parameter that allows it. */
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
    en: ({ value, policies, near, parameter }) =>
      parameter === undefined
        ? `${quote(value)} is no deletion policy${near ? didYouMean(near) : `; expected ${policies.join(' or ')}, or a Ref to a parameter`}`
        : `the parameter ${quote(parameter)} allows ${quote(value)}, which is no deletion policy`,
    'zh-cn': ({ value, policies, near, parameter }) =>
      parameter === undefined
        ? `${quote(value)} 不是有效的删除策略${near ? didYouMeanZh(near) : `;应为 ${policies.join(' 或 ')},或引用参数`}`
        : `参数 ${quote(parameter)} 允许的值 ${quote(value)} 不是有效的删除策略`,
  },
  *check(template, { spec }) {
    const { deletionPolicies: policies } = spec.grammar;
    const { deletionPolicies: habits } = spec.grammar.habits;
    const references = new Map(
      template.references
        .filter(({ place, kind }) => place === 'deletionPolicy' && kind === 'ref')
        .map((each) => [each.call?.node, each]),
    );
    for (const { body } of template.symbols.resource.values()) {
      const entry = body && entryOf(body, 'DeletionPolicy');
      if (entry === undefined) continue;
      const node = resolve(entry.value);
      const text = textOf(node);
      if (text !== undefined && policies.includes(text)) continue;
      const name = node.kind === 'map' ? references.get(node)?.name : undefined;
      if (name === undefined) {
        const near = text === undefined ? undefined : (own(habits, text) ?? nearest(text, policies));
        const fixes = near !== undefined && node.kind === 'scalar' ? [replaceValueText(node, near)] : [];
        yield { span: spanOf(node) ?? entry.key, data: { value: shown(node), policies, near }, fixes };
        continue;
      }
      const wrong = allowedValues(name, template).filter((value) => !policies.includes(value));
      const value = wrong.find(isSnapshot) ?? wrong[0];
      if (value === undefined) continue;
      yield {
        span: node,
        data: { value, policies, parameter: name },
        severity: isSnapshot(value) ? 'error' : 'warning',
      };
    }
  },
});

/** The service refuses even the chance of it. */
const isSnapshot = (value: string) => value === 'Snapshot';

function shown(node: Node): string {
  const call = callOf(resolve(node));
  if (call !== undefined) return call.name;
  return node.kind === 'scalar'
    ? node.raw || (node.style === 'plain' ? 'null' : '')
    : node.kind === 'seq'
      ? '[…]'
      : '{…}';
}

function spanOf(node: Node): Span | undefined {
  const call = callOf(resolve(node));
  if (call !== undefined) return call.key;
  return node.end > node.start ? node : undefined;
}

function allowedValues(parameter: string, { symbols }: Template): string[] {
  const body = symbols.parameter.get(parameter)?.body;
  const list: Node | undefined = body && valueIn(body, 'AllowedValues');
  return list?.kind === 'seq'
    ? list.items.map(resolve).flatMap((item) => (item.kind === 'scalar' ? [item.raw] : []))
    : [];
}
