/** Patterns in which `*` stands for anything. Not a regular expression: many stars would take an engine that goes back for ever. */

/** True when a text fits a pattern from its start to its end. */
export function fitsWildcard(pattern: string, text: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  const last = others.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  // The earliest place of each piece leaves most to those that follow.
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
