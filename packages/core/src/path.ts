/** The way from the root of a document to an offset, as keys and indexes. */
import type { Entry, Node } from './syntax/node.ts';

/** The innermost value, or key, that holds the offset. */
export function pathAt(root: Node | undefined, offset: number): (string | number)[] {
  const path: (string | number)[] = [];
  for (let node = root; node !== undefined && (node.kind === 'map' || node.kind === 'seq'); ) {
    if (node.kind === 'seq') {
      const index: number = lastAt(node.items, offset, startOf);
      if (index === -1) break;
      path.push(index);
      node = node.items[index];
    } else {
      const entry: Entry | undefined = node.entries[lastAt(node.entries, offset, startOfKey)];
      if (entry === undefined) break;
      path.push(entry.key.raw);
      if (offset < entry.key.end && node.style !== 'tag') break;
      node = entry.value;
    }
  }
  return path;
}

const startOf = ({ start }: Node) => start;

const startOfKey = ({ key }: Entry) => key.start;

/** The last of the places, which are in order, that starts at or before the offset. */
export function lastAt<Place>(places: readonly Place[], offset: number, start: (place: Place) => number): number {
  let low = -1;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const place = places[middle];
    if (place !== undefined && start(place) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
