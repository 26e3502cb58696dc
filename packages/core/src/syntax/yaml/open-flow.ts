/** Finds where a bracket or quote closes that a piece of YAML leaves open, because its lines are indented less than their key. */

/**
 * Behind the closing mark, when the piece that starts at `from` is still open at `end` and closes before `limit`. A line that looks like the
 * next key, indented no deeper than the piece, ends the search: what is open there was forgotten.
 */
export function endOfOpen(text: string, from: number, end: number, limit: number, indent: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = from; at < limit; at += 1) {
    const unit = text.charAt(at);
    if (at >= end && depth === 0 && quote === '') return at === end ? undefined : at;
    if (unit === '\n' && at + 1 >= end && isNextKey(text, at + 1, limit, indent)) return undefined;
    if (quote !== '') {
      if (unit === '\\' && quote === '"') at += 1;
      else if (unit === quote) quote = '';
    } else if (unit === '[' || unit === '{') depth += 1;
    else if (unit === ']' || unit === '}') depth = Math.max(0, depth - 1);
    else if ((unit === '"' || unit === "'") && isTokenStart(text, at)) quote = unit;
    else if (unit === '#' && /\s/.test(text.charAt(at - 1))) {
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd === -1 ? limit : lineEnd - 1;
    }
  }
  return depth === 0 && quote === '' ? limit : undefined;
}

const key = /( *)(?:- +)?[^\s"'#[\]{},&*!|>%@`-][^"'[\]{}#,\n]*:(?:[ \t]+([^\n]*))?\r?$/my;

function isNextKey(text: string, lineStart: number, limit: number, indent: number): boolean {
  if (lineStart >= limit) return false;
  key.lastIndex = lineStart;
  const match = key.exec(text);
  if (match === null) return false;
  return (match[1]?.length ?? 0) <= indent && !match[2]?.trimEnd().endsWith(',');
}

function isTokenStart(text: string, at: number): boolean {
  return at === 0 || /[\s,[\]{}:(]/.test(text.charAt(at - 1));
}
