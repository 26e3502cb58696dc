/** The few phrases that every message is built from, in both languages, so that all findings read alike. */

const LONGEST_QUOTE = 60;
const LONGEST_LIST = 8;

/** A name or value in double quotes, on one line, cut in the middle when it is long. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ');
  const units = [...line];
  if (units.length <= LONGEST_QUOTE) return `"${line}"`;
  return `"${units.slice(0, LONGEST_QUOTE - 20).join('')}…${units.slice(-16).join('')}"`;
}

/** `a, b and n more`: names sorted, at most eight of them. */
export function list(names: Iterable<string>): string {
  const { shown, more } = cut(names);
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** The same list in Chinese. */
export function listZh(names: Iterable<string>): string {
  const { shown, more } = cut(names);
  return more > 0 ? `${shown.join('、')} 等 ${shown.length + more} 个` : shown.join('、');
}

/** `; did you mean "…"?` when there is a near name, else nothing. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean ${quote(near)}?`;
}

/** The same question in Chinese. */
export function didYouMeanZh(near: string | undefined): string {
  return near === undefined ? '' : `;是否想写 ${quote(near)}?`;
}

function cut(names: Iterable<string>): { shown: string[]; more: number } {
  const sorted = [...new Set(names)].sort();
  return { shown: sorted.slice(0, LONGEST_LIST), more: Math.max(0, sorted.length - LONGEST_LIST) };
}
