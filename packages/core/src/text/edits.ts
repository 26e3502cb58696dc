/** Replacements of pieces of a text, and the one way to apply them. */
import type { Span } from './span.ts';

/** Put `newText` where `span` is; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Applies edits to a text. Where two overlap, the later one (by start, then by order) is left out.
 * Returns the new text and how many edits were applied.
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: number } {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order);
  let result = '';
  let position = 0;
  let applied = 0;
  for (const { edit } of ordered) {
    if (edit.span.start < position) continue;
    result += text.slice(position, edit.span.start) + edit.newText;
    position = edit.span.end;
    applied += 1;
  }
  return { text: result + text.slice(position), applied };
}
