/** Puts the sections of a template into their usual order, each with the comments above it. */
import type { Edit } from '@ros-lint/core';
import { sectionOrder } from '../prose.ts';
import { type Action, type Asked, titled } from './action.ts';
import { lineStart } from './insert.ts';

export function arrangeActions({ snapshot, span }: Asked): Action[] {
  const { template, analysis, text } = snapshot;
  if (template === undefined || analysis.document === undefined || analysis.document.damaged) return [];
  // Offered on the keys of sections and above the first of them, where somebody looks at the whole.
  const { entries, style } = template.root;
  const isOnKey = entries.some(({ key }) => key.start <= span.start && span.start <= key.end);
  const sorted = [...entries].sort((a, b) => orderOf(a.key.raw) - orderOf(b.key.raw));
  if (!isOnKey || sorted.every((entry, index) => entry === entries[index])) return [];
  const edit = style === 'block' ? arrangeBlocks(text, entries, sorted) : arrangeFlow(text, entries, sorted);
  const title = { en: 'Put the sections into their usual order', 'zh-cn': '按常用顺序排列各节' };
  return [{ title: titled(title, snapshot), kind: 'refactor.rewrite', edits: [edit] }];
}

function orderOf(name: string): number {
  const order = sectionOrder.indexOf(name);
  return order === -1 ? sectionOrder.length : order;
}

type Entries = readonly { readonly key: { readonly start: number }; readonly value: { readonly end: number } }[];

function arrangeBlocks(text: string, entries: Entries, sorted: Entries): Edit {
  const starts = entries.map(({ key }) => startWithComments(text, lineStart(text, key.start)));
  const pieces = new Map(
    entries.map((entry, index) => [entry, text.slice(starts[index], starts[index + 1] ?? text.length)]),
  );
  const ended = sorted.map((entry) => {
    const piece = pieces.get(entry) ?? '';
    return piece.endsWith('\n') ? piece : `${piece}\n`;
  });
  const joined = ended.join('');
  const newText = text.endsWith('\n') ? joined : joined.replace(/\r?\n$/, '');
  return { span: { start: starts[0] ?? 0, end: text.length }, newText };
}

/** The comments directly above belong to what is below them. */
function startWithComments(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!/^#/.test(text.slice(above, at)) || above === at) break;
    at = above;
  }
  return at;
}

function arrangeFlow(text: string, entries: Entries, sorted: Entries): Edit {
  const first = entries[0]?.key.start ?? 0;
  const last = entries.at(-1)?.value.end ?? first;
  // What stands between two entries stays where it is.
  const newText = sorted.map((entry, index) => {
    const gapStart = entries[index]?.value.end ?? last;
    const gap = text.slice(gapStart, entries[index + 1]?.key.start ?? gapStart);
    return text.slice(entry.key.start, entry.value.end) + gap;
  });
  return { span: { start: first, end: last }, newText: newText.join('') };
}
