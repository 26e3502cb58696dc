/** Which resources a resource needs, and which need it: the dependency graph as a hierarchy of calls. */
import type { Span } from '@ros-lint/core';
import { contentSpan, type Declaration, type Edge, type Template, textOf, valueIn } from '@ros-lint/core/model';
import { type Snapshot, templateAt } from '../snapshot.ts';
import { declarationAt } from './occurrences.ts';

export interface Resource {
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly whole: Span;
}

/** A resource with the places that tie it to the one asked about. */
export interface Tie {
  readonly resource: Resource;
  readonly spans: readonly Span[];
}

export function resourceAt(snapshot: Snapshot, offset: number): Resource | undefined {
  const template = templateAt(snapshot, offset);
  const declaration = template && declarationAt(template, offset)?.declaration;
  return declaration?.kind === 'resource' ? resourceOf(declaration) : undefined;
}

/** What the resource depends on. */
export function dependenciesOf(snapshot: Snapshot, { name, span }: Resource): readonly Tie[] {
  const template = templateAt(snapshot, span.start);
  const edges = template?.dependencies.edges.get(name) ?? [];
  return template === undefined ? [] : ties(template, edges, ({ to }) => to);
}

/** What depends on the resource. */
export function dependentsOf(snapshot: Snapshot, { name, span }: Resource): readonly Tie[] {
  const template = templateAt(snapshot, span.start);
  if (template === undefined) return [];
  const edges = [...template.dependencies.edges.values()].flat().filter(({ to }) => to === name);
  return ties(template, edges, ({ from }) => from);
}

function ties(template: Template, edges: readonly Edge[], other: (edge: Edge) => string): Tie[] {
  const spans = new Map<string, Span[]>();
  for (const edge of edges) spans.set(other(edge), [...(spans.get(other(edge)) ?? []), edge.span]);
  return [...spans].flatMap(([name, places]) => {
    const declaration = template.symbols.resource.get(name);
    return declaration === undefined ? [] : [{ resource: resourceOf(declaration), spans: places }];
  });
}

function resourceOf({ name, entry, body }: Declaration): Resource {
  const detail = textOf(body && valueIn(body, 'Type')) ?? '';
  const whole = { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
  return { name, detail, span: contentSpan(entry.key), whole };
}
