/** Hides the secrets of a text from what is shown of it. */
import type { Span } from '@ros-lint/core';

/** The text with every character of a secret as an asterisk, so that all places stay where they are. */
export function masked(text: string, secrets: readonly Span[] = []): string {
  let shown = text;
  for (const { start, end } of secrets) {
    shown = shown.slice(0, start) + shown.slice(start, end).replace(/[^\r\n]/g, '*') + shown.slice(end);
  }
  return shown;
}
