/** Measuring two things against each other in one run, turn by turn, so that a busy machine slows both alike. */

export interface Times {
  readonly min: number;
  readonly median: number;
}

/** Milliseconds of each, in the order given; every round runs each once. */
export function interleave(rounds: number, works: readonly (() => void)[]): Times[] {
  const taken: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now();
      work();
      taken[index]?.push(performance.now() - start);
    }
  }
  return taken.map(timesOf);
}

/** The least and the middle one. */
export function timesOf(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  return { min: sorted[0] ?? Number.NaN, median: sorted[sorted.length >> 1] ?? Number.NaN };
}

/** One line of the result: what was measured, and the bar that it must stay below. */
export interface Row {
  readonly name: string;
  readonly ours: Times;
  readonly other: Times;
  /** Ours divided by the other, in the figure that the bar is about. */
  readonly ratio: number;
  /** Missing where a ratio is only of interest. */
  readonly bar?: number;
}

export const isBroken = ({ ratio, bar }: Row) => bar !== undefined && !(ratio <= bar);

export function renderRows(rows: readonly Row[]): string {
  const time = ({ min, median }: Times) => `${min.toFixed(2)} / ${median.toFixed(2)}`;
  const cells = rows.map((row) => [
    row.name,
    time(row.ours),
    time(row.other),
    `${row.ratio.toFixed(2)} ×`,
    row.bar === undefined ? '' : `≤ ${row.bar} ×`,
    isBroken(row) ? 'BROKEN' : row.bar === undefined ? '' : 'ok',
  ]);
  const table = [['', 'ours ms (min / median)', 'other ms', 'ratio', 'bar', ''], ...cells];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
