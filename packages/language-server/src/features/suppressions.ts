/** The rules that a comment silences, as places in the text. */
import { rules, type Span } from '@ros-lint/core';
import type { Snapshot } from '../snapshot.ts';

const ids = new Set(rules.map(({ id }) => id));

/** The rule id at an offset inside a comment that suppresses. */
export function suppressionAt({ text, lines }: Snapshot, offset: number): { span: Span; rule: string } | undefined {
  const { line } = lines.position(offset);
  const written = lines.text(line);
  const mark = written.search(/#\s*ros-lint-(?:disable|enable)/);
  if (mark === -1) return undefined;
  const start = lines.offset({ line, column: 1 });
  for (const match of written.matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    const from = start + match.index;
    const to = from + match[0].length;
    if (match.index > mark && from <= offset && offset <= to && ids.has(match[0])) {
      return { span: { start: from, end: to }, rule: text.slice(from, to) };
    }
  }
  return undefined;
}
