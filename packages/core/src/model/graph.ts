/** Which declarations need which: the dependency graph of resources, and the smaller ones of conditions and locals. */
import type { Span } from '../text/span.ts';

/** `from` needs `to`, because of what stands at `span`. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly span: Span;
  /** How it came about, as in `DependsOn` or `Ref`. */
  readonly via: string;
  /** True when it may not hold: in one branch of a function, or for some instances of a resource only. */
  readonly branch: boolean;
}

export interface Graph {
  readonly nodes: readonly string[];
  /** Outgoing edges by node, in the order of the text. */
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
}

/** Builds a graph; edges to names that are no nodes are left out. */
export function graphOf(nodes: Iterable<string>, edges: Iterable<Edge>): Graph {
  const outgoing = new Map<string, Edge[]>();
  for (const node of nodes) outgoing.set(node, []);
  for (const edge of edges) if (outgoing.has(edge.to)) outgoing.get(edge.from)?.push(edge);
  return { nodes: [...outgoing.keys()], edges: outgoing };
}

/**
 * One shortest cycle for each knot of nodes that need each other, as the edges that lead around. It starts at the node that the template
 * declares first, and prefers edges that always hold.
 */
export function cyclesOf(graph: Graph): Edge[][] {
  const order = new Map(graph.nodes.map((node, index) => [node, index]));
  return knotsOf(graph).map((knot) => {
    const first = [...knot].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const certain = shortestCycle(graph, first, (edge) => knot.has(edge.to) && !edge.branch);
    return certain ?? shortestCycle(graph, first, (edge) => knot.has(edge.to)) ?? [];
  });
}

/** Strongly connected components that hold a cycle, found without recursion (Tarjan). */
function knotsOf({ nodes, edges }: Graph): Set<string>[] {
  /** When each node was first seen, and by that number the earliest that it reaches. */
  const seen = new Map<string, number>();
  const low: number[] = [];
  /** What belongs to no finished component yet, in the order in which it was seen. */
  const open: string[] = [];
  const isOpen = new Set<string>();
  const knots: Set<string>[] = [];
  const path: { readonly node: string; readonly index: number; readonly needs: readonly Edge[]; next: number }[] = [];
  const enter = (node: string): void => {
    const index = seen.size;
    seen.set(node, index);
    low.push(index);
    open.push(node);
    isOpen.add(node);
    path.push({ node, index, needs: edges.get(node) ?? [], next: 0 });
  };
  for (const start of nodes) {
    if (!seen.has(start)) enter(start);
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const { node, index, needs } = frame;
      const edge = needs[frame.next];
      frame.next += 1;
      if (edge !== undefined) {
        const other = seen.get(edge.to);
        if (other === undefined) enter(edge.to);
        else if (isOpen.has(edge.to)) low[index] = Math.min(low[index] ?? 0, other);
        continue;
      }
      path.pop();
      const outer = path.at(-1);
      if (outer !== undefined) low[outer.index] = Math.min(low[outer.index] ?? 0, low[index] ?? 0);
      if (low[index] !== index) continue;
      const members = open.splice(open.lastIndexOf(node));
      for (const member of members) isOpen.delete(member);
      if (members.length > 1 || needs.some(({ to }) => to === node)) knots.push(new Set(members));
    }
  }
  return knots;
}

/** The shortest way from one of the starts back to itself. In a large knot only the first starts are tried. */
function shortestCycle({ edges }: Graph, starts: readonly string[], may: (edge: Edge) => boolean): Edge[] | undefined {
  let best: Edge[] | undefined;
  for (const start of starts.slice(0, 50)) {
    const cameBy = new Map<string, Edge>();
    const queue = [start];
    search: for (const node of queue) {
      for (const edge of edges.get(node) ?? []) {
        if (!may(edge) || cameBy.has(edge.to)) continue;
        cameBy.set(edge.to, edge);
        if (edge.to === start) break search;
        queue.push(edge.to);
      }
    }
    const last = cameBy.get(start);
    if (last === undefined) continue;
    const path = [last];
    for (let edge = last; edge.from !== start; ) {
      edge = cameBy.get(edge.from) as Edge;
      path.push(edge);
    }
    if (best === undefined || path.length < best.length) best = path.reverse();
  }
  return best;
}
