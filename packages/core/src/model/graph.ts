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
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const knots: Set<string>[] = [];
  for (const start of nodes) {
    if (index.has(start)) continue;
    const work: { node: string; next: number }[] = [{ node: start, next: 0 }];
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { node } = frame;
      if (frame.next === 0) {
        index.set(node, index.size);
        low.set(node, index.get(node) ?? 0);
        stack.push(node);
        onStack.add(node);
      }
      const edge = edges.get(node)?.[frame.next];
      frame.next += 1;
      if (edge !== undefined) {
        if (!index.has(edge.to)) work.push({ node: edge.to, next: 0 });
        else if (onStack.has(edge.to)) low.set(node, Math.min(low.get(node) ?? 0, index.get(edge.to) ?? 0));
        continue;
      }
      work.pop();
      const outer = work.at(-1)?.node;
      if (outer !== undefined) low.set(outer, Math.min(low.get(outer) ?? 0, low.get(node) ?? 0));
      if (low.get(node) !== index.get(node)) continue;
      const knot = new Set<string>();
      for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
        onStack.delete(member);
        knot.add(member);
        if (member === node) break;
      }
      const isCycle = knot.size > 1 || edges.get(node)?.some(({ to }) => to === node);
      if (isCycle) knots.push(knot);
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
