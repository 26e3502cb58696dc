/** The rules that a comment or a key in Metadata silences, as places in the text. */
import type { Span } from '@ros-lint/core';
import { suppressionsOf, touches } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';

/** The rule that is silenced by the word at an offset. */
export function suppressionAt({ text, analysis }: Snapshot, offset: number): { span: Span; rule: string } | undefined {
  for (const { rule, span } of suppressionsOf(text, analysis.document)) {
    if (rule !== undefined && touches(span, offset)) return { span, rule };
  }
  return undefined;
}
