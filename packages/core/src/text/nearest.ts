/** The name a person probably meant: optimal string alignment distance, case slips first. */

/**
 * The nearest of `candidates` to `name`, or nothing when none is near enough.
 * Near enough is one edit for every three characters, and always a slip of case, `_`, `-` or blanks. Ties go to the earlier candidate.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(name);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const foldedCandidate = fold(candidate);
    if (foldedCandidate === folded) {
      if (bestDistance > 0) [best, bestDistance] = [candidate, 0];
      continue;
    }
    if (Math.abs(foldedCandidate.length - folded.length) >= bestDistance) continue;
    const distance = editDistance(folded, foldedCandidate, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Names compared for one question that is asked again and again; whoever has many wrong names among many gets no help with the rest. */
const MOST_COMPARISONS = 200_000;

/** `nearest` for many names, which stops to answer before it takes too long. */
export function nearestOfMany(): (name: string, candidates: () => Iterable<string>) => string | undefined {
  let left = MOST_COMPARISONS;
  return (name, candidates) => {
    if (left <= 0) return undefined;
    const names = [...candidates()];
    left -= names.length;
    return nearest(name, names);
  };
}

/** The number of insertions, deletions, substitutions and swaps of neighbours between two strings; `limit` or more is cut to `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest >= limit) return limit;
    before = above;
    above = current;
  }
  return Math.min(above[b.length] ?? 0, limit);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
