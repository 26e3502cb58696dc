/** What is selected step by step from a cursor outwards: word, value, entry, map, section, text. */
import type { Span } from '@ros-lint/core';
import { contentSpan, spanOf } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';
import { lookAt } from './at.ts';

/** The spans from the innermost to the whole text, each larger than the one before. */
export function selectionsAt({ text, analysis: { document }, spec }: Snapshot, offset: number): readonly Span[] {
  const whole = { start: 0, end: text.length };
  if (document?.root === undefined) return [whole];
  const { levels, key } = lookAt(document.root, spec, offset);
  const spans: Span[] = [wordAt(text, offset)];
  if (key !== undefined) spans.push(contentSpan(key.key), spanOf(key.key), entrySpan(key.key, key.value));
  for (const { node, entry } of [...levels].reverse()) {
    if (node.kind === 'scalar') spans.push(contentSpan(node));
    spans.push(spanOf(node));
    if (entry !== undefined) spans.push(entrySpan(entry.key, entry.value));
  }
  spans.push(whole);
  const growing: Span[] = [];
  for (const span of spans) {
    const inner = growing.at(-1);
    const isLarger =
      inner === undefined ||
      (span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start);
    if (isLarger && span.start <= offset && offset <= span.end) growing.push(span);
  }
  return growing.length === 0 ? [whole] : growing;
}

function entrySpan(key: Span, value: Span): Span {
  return { start: Math.min(key.start, value.start), end: Math.max(key.end, value.end) };
}

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && /\w/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /\w/.test(text.charAt(end))) end += 1;
  return { start, end };
}
