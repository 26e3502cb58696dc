/** What a drawing of a template shows, before anything has a place: its resources, and which of them needs which, and why. */
import { cyclesOf, type Edge } from '../model/graph.ts';
import type { Declaration } from '../model/symbols.ts';
import type { Template } from '../model/template.ts';
import { textOf, valueIn } from '../syntax/node.ts';
import { type Span, spanOf } from '../text/span.ts';

export interface Sketch {
  /** In the order of the text. */
  readonly resources: readonly SketchResource[];
  /** One for each pair, however often the one names the other. */
  readonly needs: readonly SketchNeed[];
  /** The names along each cycle; the last needs the first. */
  readonly cycles: readonly (readonly string[])[];
}

export interface SketchResource {
  readonly name: string;
  /** As written; empty when it cannot be read. */
  readonly type: string;
  /** The middle of the type, such as `ECS`: what its colour and its label stand for. */
  readonly service: string;
  /** The end of the type, such as `VSwitch`. */
  readonly kind: string;
  readonly condition: string | undefined;
  /** How many of it: a number as written, or `n` when a function decides. */
  readonly count: string | undefined;
  /** Resources of the template inside one of its properties. */
  readonly inside: number;
  /** Its name in the text. */
  readonly span: Span;
  /** All of its declaration in the text. */
  readonly whole: Span;
}

export interface SketchNeed {
  readonly from: string;
  readonly to: string;
  /** How it was written, as in `Ref` or `DependsOn`; sorted. */
  readonly via: readonly string[];
  /** True when it holds whichever branch of a function is taken. */
  readonly certain: boolean;
  readonly cycle: boolean;
  /** The first place that says so. */
  readonly span: Span;
}

export function sketch(template: Template): Sketch {
  const graph = template.dependencies;
  const rounds = cyclesOf(graph);
  const around = new Set(rounds.flat().map(keyOf));
  return {
    resources: [...template.symbols.resource.values()].map((resource) => resourceOf(resource, template)),
    needs: graph.nodes.flatMap((node) => needsOf(graph.edges.get(node) ?? [], around)),
    cycles: rounds.map((edges) => edges.map(({ from }) => from)),
  };
}

function resourceOf({ name, entry, body }: Declaration, template: Template): SketchResource {
  const type = (body && textOf(valueIn(body, 'Type'))) ?? '';
  const parts = type.split('::');
  const count = body && valueIn(body, 'Count');
  const inner = template.nested.find(({ holder }) => holder?.resource.name === name);
  return {
    name,
    type,
    service: parts.length > 2 ? (parts[1] ?? '') : (parts[0] ?? ''),
    kind: parts.length > 1 ? parts.slice(parts.length > 2 ? 2 : 1).join(' ') : '',
    condition: body && textOf(valueIn(body, 'Condition')),
    count: count === undefined ? undefined : count.kind === 'scalar' ? count.raw : 'n',
    inside: inner?.symbols.resource.size ?? 0,
    span: spanOf(entry.key),
    whole: { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) },
  };
}

function needsOf(edges: readonly Edge[], around: ReadonlySet<string>): SketchNeed[] {
  const byTarget = new Map<string, Edge[]>();
  for (const edge of edges) byTarget.set(edge.to, [...(byTarget.get(edge.to) ?? []), edge]);
  return [...byTarget.values()].map((same) => {
    const { from, to, span } = same[0] as Edge;
    const via = [...new Set(same.map((edge) => edge.via))].sort();
    return { from, to, via, certain: same.some(({ branch }) => !branch), cycle: around.has(keyOf({ from, to })), span };
  });
}

/** Names hold no line breaks. */
const keyOf = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from}\n${to}`;
