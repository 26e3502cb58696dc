/** What can be folded: every map and list that takes several lines, block texts, and runs of comments. */
import type { Node } from '@ros-lint/core';
import type { Snapshot } from '../snapshot.ts';

export interface Fold {
  /** Lines from 0. */
  readonly first: number;
  readonly last: number;
  readonly kind: 'region' | 'comment';
}

export function foldsOf({ analysis: { document }, lines, text }: Snapshot): readonly Fold[] {
  if (document?.root === undefined) return [];
  const lineOf = (offset: number) => lines.position(offset).line - 1;
  const byLine = new Map<number, Fold>();
  const add = (start: number, end: number, kind: Fold['kind']) => {
    const first = lineOf(start);
    const last = end <= start ? first : lastLineBefore(end, start);
    const known = byLine.get(first);
    if (last > first && (known === undefined || known.last < last)) byLine.set(first, { first, last, kind });
  };
  function lastLineBefore(end: number, start: number): number {
    let at = end;
    while (at > start && /\s/.test(text.charAt(at - 1))) at -= 1;
    return lineOf(at);
  }
  const visit = (node: Node): void => {
    if (node.kind === 'seq') for (const item of node.items) visitItem(item);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries) {
      // A bracket on a line of its own stays visible.
      const isClosed = document.language === 'json' && (value.kind === 'map' || value.kind === 'seq');
      const end = isClosed ? value.end - 1 : value.end;
      add(key.start, end, 'region');
      visit(value);
    }
  };
  const visitItem = (item: Node): void => {
    add(item.start, item.end, 'region');
    visit(item);
  };
  visit(document.root);
  for (const run of runsOf(
    document.comments.map(({ start }) => lineOf(start)).filter((line) => isWhole(lines.text(line + 1))),
  )) {
    if (run.last > run.first && !byLine.has(run.first)) byLine.set(run.first, { ...run, kind: 'comment' });
  }
  return [...byLine.values()].sort((a, b) => a.first - b.first);
}

const isWhole = (line: string) => line.trimStart().startsWith('#');

function runsOf(numbers: readonly number[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
