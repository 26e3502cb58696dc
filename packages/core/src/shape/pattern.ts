/** Regular expressions of others, matched so that none of them can hang the linter. */

/** The longest text that is matched; longer ones are in doubt. */
const LONGEST = 1024;

/** Compiled once; emptied when it grows, so that a long-lived server stays small. */
const compiled = new Map<string, RegExp | undefined>();
const MOST_COMPILED = 500;

/** Whether the pattern is found in the text, as the service searches; nothing when that is in doubt. */
export function matches(pattern: string, text: string): boolean | undefined {
  if (text.length > LONGEST) return undefined;
  let expression = compiled.get(pattern);
  if (expression === undefined && !compiled.has(pattern)) {
    expression = compile(pattern);
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(pattern, expression);
  }
  return expression?.test(text);
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
