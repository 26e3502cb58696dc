/** The merge key `<<`: entries of other maps taken over, own entries win, as PyYAML does it. */
import type { Problem } from '../document.ts';
import type { Entry, MapNode, Node } from '../node.ts';
import { problems as say } from './messages.ts';

/** Puts the entries under the merge keys in front of the map's own ones, without those that the map overrides. */
export function mergeInto(map: MapNode & { entries: Entry[] }, merges: readonly Entry[], problems: Problem[]): void {
  const taken = new Map<unknown, Entry>();
  for (const { value } of merges) {
    for (const source of sourcesOf(value, problems)) {
      for (const entry of source.entries) if (!taken.has(entry.key.value)) taken.set(entry.key.value, entry);
    }
  }
  for (const { key } of map.entries) taken.delete(key.value);
  map.entries.unshift(...taken.values());
}

/** The maps to merge, those that win first. */
function sourcesOf(value: Node, problems: Problem[]): MapNode[] {
  const target = value.kind === 'alias' ? value.target : value;
  if (target.kind === 'map') return [target];
  if (target.kind === 'seq') {
    const items = target.items.map((item) => (item.kind === 'alias' ? item.target : item));
    if (items.every((item) => item.kind === 'map')) return items;
  }
  problems.push(say.mergeOfOther(value));
  return [];
}
