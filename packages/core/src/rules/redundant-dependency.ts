/** A `DependsOn` that another reference implies already. */
import type { Edge } from '../model/graph.ts';
import type { Declaration } from '../model/symbols.ts';
import { entryOf, resolve } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';
import { quote } from '../text/wording.ts';
import { removeField, removeItem } from './removals.ts';
import { defineRule, type FixOf } from './rule.ts';

interface Data {
  readonly name: string;
  /** Missing for an empty list. */
  readonly via: string | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'redundant-dependency',
  on: 'template',
  severity: 'hint',
  default: 'off',
  tags: ['unnecessary'],
  summary: { en: 'DependsOn names a resource that is referenced anyway.', 'zh-cn': 'DependsOn 列出了已被引用的资源。' },
  why: {
    en: 'A Ref or Fn::GetAtt orders the two resources by itself.',
    'zh-cn': 'Ref 或 Fn::GetAtt 本身已确定先后顺序。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    DependsOn: Vpc
    Properties:
      VpcId:
        Ref: Vpc
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
  Group:
    Type: ALIYUN::ECS::SecurityGroup
    Properties:
      VpcId:
        Ref: Vpc
`,
  message: {
    en: ({ name, via }) =>
      via === undefined ? `${quote(name)} names nothing` : `${quote(name)} is needed by ${via} anyway`,
    'zh-cn': ({ name, via }) => (via === undefined ? `${quote(name)} 为空` : `${via} 已使其依赖 ${quote(name)}`),
  },
  *check({ dependencies, document, symbols }) {
    const written = ({ span }: Edge) => document.text.slice(span.start, span.end);
    for (const [name, edges] of dependencies.edges) {
      const resource = symbols.resource.get(name);
      const values = new Map<string, Edge>();
      for (const edge of edges) {
        if (edge.via === 'DependsOn' || edge.branch) continue;
        // All instances of a resource with a Count are more than one of them.
        const names = written(edge).endsWith(']') ? [written(edge)] : [written(edge), edge.to];
        for (const each of names) if (!values.has(each)) values.set(each, edge);
      }
      for (const edge of edges) {
        if (edge.via !== 'DependsOn') continue;
        const other = values.get(written(edge)) ?? values.get(edge.to);
        if (other === undefined) continue;
        const fixes = removalOf(edge.span, resource, document.text);
        yield { span: edge.span, data: { name: edge.to, via: other.via }, fixes };
      }
    }
    for (const { body } of symbols.resource.values()) {
      const entry = body && entryOf(body, 'DependsOn');
      const list = entry && resolve(entry.value);
      if (body === undefined || entry === undefined || list?.kind !== 'seq' || list.items.length > 0) continue;
      const fixes = removeField(document.text, body, entry);
      yield { span: entry.key, data: { name: entry.key.raw, via: undefined }, fixes };
    }
  },
});

function removalOf({ start, end }: Span, resource: Declaration | undefined, text: string): FixOf[] {
  const entry = resource?.body && entryOf(resource.body, 'DependsOn');
  if (resource?.body === undefined || entry === undefined) return [];
  const value = entry.value;
  if (value.kind !== 'seq' || value.items.length < 2) return removeField(text, resource.body, entry);
  const item = value.items.find((each) => each.start <= start && end <= each.end);
  return item === undefined ? [] : removeItem(text, value, item);
}
