/** The markers that git leaves in a text where two sides changed the same lines. */
import type { Span } from '../text/span.ts';
import type { SyntaxProblem } from './document.ts';
import { perhaps, problem, remove, titles } from './repairs.ts';

export interface Conflict {
  /** The line that opens it. */
  readonly marker: Span;
  /** The second side with its markers. */
  readonly second: Span | undefined;
  /** What goes when the first side is kept: the opening line, and the second side. */
  readonly dropped: readonly Span[];
  /** Whether all its markers are there. */
  readonly closed: boolean;
}

export function conflictsIn(text: string): Conflict[] {
  if (!text.includes('<<<<<<<')) return [];
  const conflicts: Conflict[] = [];
  const markers = [...text.matchAll(/^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\n]*?)?\r?$/gm)].map(({ 0: line, index }) => ({
    mark: line.charAt(0),
    start: index,
    end: index + line.trimEnd().length,
  }));
  for (const [index, marker] of markers.entries()) {
    if (marker.mark !== '<') continue;
    const others = markers.slice(index + 1, index + 4);
    const next = others.findIndex(({ mark }) => mark === '<');
    const own = next === -1 ? others : others.slice(0, next);
    const middle = own.find(({ mark }) => mark === '|' || mark === '=');
    const last = own.find(({ mark }) => mark === '>');
    const closed = middle !== undefined && last !== undefined && middle.start < last.start;
    const span = { start: marker.start, end: marker.end };
    const second = closed ? { start: middle.start, end: last.end } : undefined;
    const dropped = second === undefined ? own.map(({ start, end }) => ({ start, end })) : [second];
    conflicts.push({ marker: span, second, dropped: [span, ...dropped], closed });
  }
  return conflicts;
}

export function conflictProblem(text: string, { marker, dropped, closed }: Conflict): SyntaxProblem {
  const behind = (end: number) => (text.charAt(end) === '\n' ? end + 1 : end);
  return problem(
    marker,
    'a conflict of git is not resolved here; keep one side and remove the markers',
    '此处有未解决的 git 冲突;请保留一方并删除标记',
    closed ? perhaps(titles.first, ...dropped.map(({ start, end }) => remove(start, behind(end)))) : undefined,
  );
}
