/** Keys that a map has twice. The service keeps the last one silently, so the first is lost. */
import type { DuplicateKey } from './document.ts';
import type { MapNode, Scalar, ScalarNode } from './node.ts';

const FEW = 8;

/** One problem for each key that an earlier key of the same map equals. */
export function duplicatesOf(map: MapNode): readonly DuplicateKey[] {
  const { entries } = map;
  // Most maps are small and clean; comparing in place spares a table for each.
  if (entries.length <= FEW && !hasTwice(map)) return [];
  const firsts = new Map<Scalar, ScalarNode>();
  const found: DuplicateKey[] = [];
  for (const { key } of entries) {
    const first = firsts.get(key.value);
    if (first === undefined) firsts.set(key.value, key);
    else found.push({ kind: 'duplicate-key', key, first, map });
  }
  return found;
}

function hasTwice({ entries }: MapNode): boolean {
  for (let index = 1; index < entries.length; index += 1) {
    const value = entries[index]?.key.value;
    for (let other = 0; other < index; other += 1) if (entries[other]?.key.value === value) return true;
  }
  return false;
}
