/** What a finding is about, whatever its line and the language of its message: the rule, the way through the template, and the text it marks. */
import type { Diagnostic } from '@ros-lint/core';

const LONGEST = 60;

/** Keys from the root, a `*` for each place in a list, and the first line of what is marked. */
export function placeOf({ path, span }: Diagnostic, text: string): string {
  const way = path.map((step) => (typeof step === 'number' ? '*' : step)).join('/');
  const [line = ''] = text.slice(span.start, Math.min(span.end, span.start + LONGEST)).split(/[\r\n]/);
  return `${way} ${line.replace(/\s+/g, ' ')}`.trim();
}
