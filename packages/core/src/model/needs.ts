/** The edges of the dependency graph (facts 8.2). */
import type { Edge } from './graph.ts';
import type { Reference } from './references.ts';
import type { Target, Template } from './template.ts';

/** Every need of a resource for another: in its properties, metadata and `DependsOn`, through pasted locals too. */
export function* neededResources(template: Template): Iterable<Edge> {
  const byLocal = usesOfLocals(template);
  const pasted = new Map<string, ReadonlySet<string>>();
  for (const reference of template.references) {
    if (reference.owner.kind !== 'resource' || reference.place === 'count') continue;
    const target = template.target(reference);
    if (target?.kind === 'resource') {
      // `A[0]` inside `A` means another instance for most of the instances, so that it is in doubt like a branch.
      // A name that means two things has a rule of its own.
      if (isAmbiguous(target.name, reference, template)) continue;
      const isOtherInstance = target.name === reference.owner.name && reference.name !== target.name;
      const edge = edgeOf(reference, target.name);
      yield isOtherInstance ? { ...edge, branch: true } : edge;
    } else if (target?.kind === 'local') {
      const names = pasted.get(target.name) ?? pastedResources(target.name, byLocal);
      pasted.set(target.name, names);
      for (const name of names) yield edgeOf(reference, name);
    }
  }
}

function isAmbiguous(name: string, { kind }: Reference, { symbols }: Template): boolean {
  return (kind === 'ref' || kind === 'sub') && (symbols.parameter.has(name) || symbols.local.has(name));
}

/** Every need of one condition, or of one local, for another of its kind. */
export function* neededOf(kind: 'condition' | 'local', template: Template): Iterable<Edge> {
  for (const reference of template.references) {
    if (reference.owner.kind !== kind) continue;
    const target = template.target(reference);
    if (target?.kind === kind) yield edgeOf(reference, target.name);
  }
}

/** How a person would call the way in which a reference was written. */
export function viaOf(reference: Reference): string {
  if (reference.kind === 'dependsOn' && reference.call === undefined) return 'DependsOn';
  return reference.call?.name ?? 'Condition';
}

function edgeOf(reference: Reference, to: string): Edge {
  return { from: reference.owner.name, to, span: reference.span, via: viaOf(reference), branch: reference.branch };
}

function usesOfLocals(template: Template): ReadonlyMap<string, Target[]> {
  const uses = new Map<string, Target[]>();
  for (const reference of template.references) {
    if (reference.owner.kind !== 'local') continue;
    const target = template.target(reference);
    if (target === undefined) continue;
    const known = uses.get(reference.owner.name);
    if (known === undefined) uses.set(reference.owner.name, [target]);
    else known.push(target);
  }
  return uses;
}

/** The resources that the text of a local names, through other locals too. */
function pastedResources(local: string, uses: ReadonlyMap<string, Target[]>): Set<string> {
  const found = new Set<string>();
  const seen = new Set([local]);
  let steps = 0;
  for (let names = [local]; names.length > 0 && steps < MOST_STEPS; steps += 1) {
    const next: string[] = [];
    for (const target of names.flatMap((name) => uses.get(name) ?? [])) {
      if (target.kind === 'resource') found.add(target.name);
      else if (target.kind === 'local' && !seen.has(target.name)) {
        seen.add(target.name);
        next.push(target.name);
      }
    }
    names = next;
  }
  return found;
}

/** The service follows locals over five steps. */
const MOST_STEPS = 20;
