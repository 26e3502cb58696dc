/** Marks a tree where part of its text is missing. */
import type { Node } from './node.ts';

/** Marks the maps and lists around an offset, as far as their text tells. */
export function markDamaged(root: Node | undefined, at: number): void {
  let node = root;
  while (node !== undefined && (node.kind === 'map' || node.kind === 'seq')) {
    (node as { damaged?: true }).damaged = true;
    const inside: readonly Node[] = node.kind === 'seq' ? node.items : node.entries.map(({ value }) => value);
    node = inside.findLast((each) => each.start <= at);
  }
}
