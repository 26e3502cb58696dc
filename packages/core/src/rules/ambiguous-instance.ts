/** A reference to all instances of a resource, or to one that does not exist, where one is needed. */
import type { Reference } from '../model/references.ts';
import type { Declaration } from '../model/symbols.ts';
import type { Template } from '../model/template.ts';
import { type Node, resolve, valueIn } from '../syntax/node.ts';
import type { Text } from '../text/language.ts';
import { quote } from '../text/wording.ts';
import { defineRule, type Finding, type FixOf } from './rule.ts';

type Problem = keyof typeof problems;

interface Data {
  readonly name: string;
  readonly problem: Problem;
  readonly count: number | undefined;
}

export default defineRule<Data, 'template'>({
  id: 'ambiguous-instance',
  on: 'template',
  severity: 'error',
  rosError: { code: 'StackValidationFailed', message: ({ name }) => `The reference to ${name} cannot be expanded.` },
  summary: {
    en: 'A reference does not fit a resource that has a Count.',
    'zh-cn': '引用方式与声明了 Count 的资源不符。',
  },
  why: {
    en: 'A resource with a Count becomes Name[0], Name[1] and so on. Its bare name means the list of all, which has no place in a text, in Metadata or inside another list; an instance beyond the Count does not exist.',
    'zh-cn':
      '声明了 Count 的资源会展开为 Name[0]、Name[1] 等。直接使用名称表示全部实例的列表,不能用于字符串或 Metadata;超出 Count 的实例不存在。',
  },
  bad: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Count: 2
Outputs:
  Id: {Value: {'Fn::Sub': 'the network \${Vpc}'}}
`,
  good: `
ROSTemplateFormatVersion: '2015-09-01'
Resources:
  Vpc:
    Type: ALIYUN::ECS::VPC
    Count: 2
Outputs:
  Id: {Value: {'Fn::Sub': 'the network \${Vpc[0]}'}}
`,
  message: {
    en: ({ name, problem, count }) => `${quote(name)} ${problems[problem](count).en}`,
    'zh-cn': ({ name, problem, count }) => `${quote(name)} ${problems[problem](count)['zh-cn']}`,
  },
  *check(template) {
    if (![...template.symbols.resource.values()].some((resource) => countOf(resource) !== undefined)) return;
    for (const { name, entry } of template.symbols.resource.values()) {
      const index = indexOf(name);
      const base = index === undefined ? undefined : template.symbols.resource.get(withoutIndex(name));
      const size = base && countOf(base)?.written;
      const clashes = index !== undefined && size !== undefined && index < size;
      if (clashes) yield { span: entry.key, data: { name, problem: 'clash', count: size } };
    }
    yield* beyondTheLast(template);
    for (const reference of template.references) {
      const target = template.target(reference);
      if (target?.kind !== 'resource') continue;
      const size = countOf(target);
      if (size === undefined) continue;
      const problem = problemOf(reference, target.name, size.written);
      if (problem === undefined) continue;
      yield {
        span: reference.span,
        data: { name: reference.name, problem, count: size.written },
        fixes: problem === 'list' ? [firstInstance(reference, template.document.text)] : [],
      };
    }
  },
});

/** Where one of all instances is taken by its number, the service looks it up before there are any. */
function* beyondTheLast(template: Template): Iterable<Finding<Data>> {
  const uses = new Map(template.references.map((reference) => [reference.call?.node, reference]));
  for (const { definition, argument } of template.calls) {
    const taken = definition?.takes?.(argument);
    const index = taken && resolve(taken.index);
    const counter = index?.kind === 'map' ? uses.get(index) : undefined;
    const collection = taken && resolve(taken.collection);
    const use = collection?.kind === 'map' ? uses.get(collection) : undefined;
    if (use === undefined || index === undefined) continue;
    const target = template.target(use);
    const count = target?.kind === 'resource' && target.name === use.name ? countOf(target)?.written : undefined;
    const last = counter === undefined ? numberIn(index) : lastNumber(counter, template);
    if (count === undefined || last === undefined || last < count) continue;
    yield {
      span: index,
      data: { name: `${use.name}[${last}]`, problem: 'beyond', count },
      // No source says how the number of an instance is folded.
      ...(counter !== undefined && { severity: 'warning' as const }),
    };
  }
}

function numberIn(index: Node): number | undefined {
  if (index.kind !== 'scalar' || typeof index.value !== 'number') return undefined;
  return Number.isInteger(index.value) ? index.value : undefined;
}

/** The highest number that the index of the instances takes in the resource around a use of it. */
function lastNumber(use: Reference, template: Template): number | undefined {
  const target = template.target(use);
  if (target?.kind !== 'pseudo' || !target.parameter.onlyWithCount || use.owner.kind !== 'resource') return undefined;
  const count = countOf(use.owner)?.written;
  return count === undefined || count === 0 ? undefined : count - 1;
}

const problems = {
  list: (): Text => ({
    en: 'stands for the list of all instances, which cannot be used here; expected one, such as Name[0]',
    'zh-cn': '表示全部实例的列表,不能在此处使用;应为单个实例,如 Name[0]',
  }),
  beyond: (count: number | undefined): Text => ({
    en: `does not exist; the resource has ${count} ${count === 1 ? 'instance' : 'instances'}, counted from 0`,
    'zh-cn': `不存在;该资源有 ${count} 个实例,从 0 开始编号`,
  }),
  clash: (): Text => ({
    en: 'is also the name of an instance of a resource that has a Count',
    'zh-cn': '与声明了 Count 的资源的实例重名',
  }),
};

/** The Count of a resource; `written` when it is a number in the text. */
function countOf({ body }: Declaration): { readonly written: number | undefined } | undefined {
  const node = body && valueIn(body, 'Count');
  if (node === undefined) return undefined;
  const written = node.kind === 'scalar' && node.value !== null ? Number(node.value) : Number.NaN;
  return { written: Number.isInteger(written) ? written : undefined };
}

function problemOf(reference: Reference, base: string, count: number | undefined): Problem | undefined {
  const { name, place, kind, call } = reference;
  if (name !== base) {
    const index = indexOf(name);
    return count !== undefined && index !== undefined && index >= count ? 'beyond' : undefined;
  }
  if (kind === 'dependsOn') return undefined;
  if (place === 'metadata' || (place === 'output' && isInList(reference))) return 'list';
  // Only Fn::Sub finds names inside a longer text.
  const isInText = call?.definition?.placeholders !== undefined;
  return isInText && (kind === 'sub' || kind === 'attribute') ? 'list' : undefined;
}

/** True below an output whose value is itself a list, in which the service puts no other list. */
function isInList({ owner }: Reference): boolean {
  return owner.body !== undefined && valueIn(owner.body, 'Value')?.kind === 'seq';
}

function firstInstance({ node, span }: Reference, text: string): FixOf {
  const title = { en: 'Take the first instance', 'zh-cn': '使用第一个实例' };
  // A short tag splits its text into pieces, which have no quotes of their own.
  const { parent } = node;
  const { start, end } = parent?.kind === 'seq' && parent.style === 'tag' ? parent : node;
  const written = `${text.slice(start, span.end)}[0]${text.slice(span.end, end)}`;
  // Brackets mean something where lists are written in one line, so that a text without quotes needs them.
  const isPlain = node.style === 'plain' && /^[\w.-]+\[0\][\w.-]*$/.test(written);
  const edit = isPlain
    ? { span: { start, end }, newText: `'${written}'` }
    : { span: { start: span.end, end: span.end }, newText: '[0]' };
  return { title, safety: 'suggest', edits: [edit] };
}

function indexOf(name: string): number | undefined {
  const match = /\[(\d+)\]$/.exec(name);
  return match === null ? undefined : Number(match[1]);
}

function withoutIndex(name: string): string {
  return name.replace(/\[\d+\]$/, '');
}
