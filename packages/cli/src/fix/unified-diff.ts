/** What a fix would change, as a unified diff that `git apply` and `patch` take. */

const CONTEXT = 3;

/** The diff between two texts of a file; empty when they are equal. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = stepsBetween(linesOf(before), linesOf(after));
  const hunks = hunksOf(steps).map(renderHunk);
  // A tab ends a name with blanks in it.
  const name = path.includes(' ') ? `${path}\t` : path;
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** For each line of the later text the 1-based number it had in the earlier one, or nothing for a line that is new. */
export function originsOf(before: string, after: string): (number | undefined)[] {
  return stepsBetween(linesOf(before), linesOf(after)).flatMap((step) => {
    if (step.mark === '-') return [];
    return [step.mark === ' ' ? step.before + 1 : undefined];
  });
}

/** One line of the diff. */
interface Step {
  readonly mark: ' ' | '-' | '+';
  /** With its line break, when it has one. */
  readonly line: string;
  /** How many lines of each side stand before it. */
  readonly before: number;
  readonly after: number;
}

/** Each line with its line break, so that a changed line break is a change. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function stepsBetween(a: readonly string[], b: readonly string[]): Step[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const marks = [
    ...a.slice(0, start).map((line) => [' ', line] as const),
    ...middle(a.slice(start, a.length - tail), b.slice(start, b.length - tail)),
    ...a.slice(a.length - tail).map((line) => [' ', line] as const),
  ];
  let before = 0;
  let after = 0;
  return marks.map(([mark, line]) => {
    const step = { mark, line, before, after };
    if (mark !== '+') before += 1;
    if (mark !== '-') after += 1;
    return step;
  });
}

type Marked = readonly [mark: Step['mark'], line: string];

/** The greedy algorithm of Myers; texts that differ in too much are shown as replaced, because its memory grows with the square. */
function middle(a: readonly string[], b: readonly string[]): Marked[] {
  const most = Math.min(a.length + b.length, 1000);
  const furthest = new Map<number, number>([[1, 0]]);
  const trail: Map<number, number>[] = [];
  for (let depth = 0; depth <= most; depth += 1) {
    trail.push(new Map(furthest));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const down = isDown(furthest, diagonal, depth);
      let x = down ? at(furthest, diagonal + 1) : at(furthest, diagonal - 1) + 1;
      let y = x - diagonal;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1;
        y += 1;
      }
      furthest.set(diagonal, x);
      if (x >= a.length && y >= b.length) return wayBack(a, b, trail);
    }
  }
  return [...a.map((line): Marked => ['-', line]), ...b.map((line): Marked => ['+', line])];
}

function wayBack(a: readonly string[], b: readonly string[], trail: readonly Map<number, number>[]): Marked[] {
  const marks: Marked[] = [];
  let x = a.length;
  let y = b.length;
  for (let depth = trail.length - 1; depth >= 0; depth -= 1) {
    const furthest = trail[depth] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = isDown(furthest, diagonal, depth) ? diagonal + 1 : diagonal - 1;
    const fromX = at(furthest, from);
    const fromY = fromX - from;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      marks.push([' ', a[x] ?? '']);
    }
    if (depth === 0) break;
    if (x === fromX) marks.push(['+', b[y - 1] ?? '']);
    else marks.push(['-', a[x - 1] ?? '']);
    x = fromX;
    y = fromY;
  }
  return marks.reverse();
}

const isDown = (furthest: Map<number, number>, diagonal: number, depth: number): boolean =>
  diagonal === -depth || (diagonal !== depth && at(furthest, diagonal - 1) < at(furthest, diagonal + 1));

const at = (furthest: Map<number, number>, diagonal: number): number => furthest.get(diagonal) ?? 0;

/** Changes with the lines around them; those that are near each other share a hunk. */
function hunksOf(steps: readonly Step[]): Step[][] {
  const hunks: Step[][] = [];
  let end = -1;
  for (const [index, step] of steps.entries()) {
    if (step.mark === ' ') continue;
    const from = Math.max(index - CONTEXT, 0);
    const to = Math.min(index + CONTEXT + 1, steps.length);
    if (from <= end && hunks.length > 0) hunks.at(-1)?.push(...steps.slice(end, to));
    else hunks.push(steps.slice(from, to));
    end = to;
  }
  return hunks;
}

function renderHunk(steps: readonly Step[]): string {
  const [first] = steps;
  const sizeOf = (other: '-' | '+') => steps.filter(({ mark }) => mark !== other).length;
  const lines = steps.map(({ mark, line }) => {
    return line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`;
  });
  const range = (start: number, size: number) => `${size === 0 ? start : start + 1},${size}`;
  return `@@ -${range(first?.before ?? 0, sizeOf('+'))} +${range(first?.after ?? 0, sizeOf('-'))} @@\n${lines.join('')}`;
}
