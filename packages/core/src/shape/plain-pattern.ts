/**
 * Patterns that mean the same to Python and to JavaScript and cannot make its engine backtrack for long: nearly all of those that
 * resource types have, and a hundred times faster there than step by step.
 */

export interface PlainPattern {
  readonly anywhere: RegExp;
  readonly whole: RegExp;
}

/** The longest text that is handed to the engine: with two loops in a row it is done after this many steps squared. */
export const LONGEST_PLAIN_TEXT = 256;

const known = new Map<string, PlainPattern | undefined>();
const MOST_KNOWN = 500;

export function plainPattern(pattern: string): PlainPattern | undefined {
  if (known.has(pattern)) return known.get(pattern);
  const found = isPlain(pattern) ? compile(pattern) : undefined;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(pattern, found);
  return found;
}

/** Letters and signs of ASCII on one line, over which both languages agree. */
export function isPlainText(text: string): boolean {
  return text.length <= LONGEST_PLAIN_TEXT && /^[ -~]*$/.test(text);
}

function compile(pattern: string): PlainPattern | undefined {
  try {
    return { anywhere: new RegExp(pattern), whole: new RegExp(`^(?:${pattern})$`) };
  } catch {
    return undefined;
  }
}

function isPlain(pattern: string): boolean {
  if (!/^[ -~]*$/.test(pattern) || pattern.length > 1000) return false;
  // Escapes of one language only, numbers of groups, an empty class, a bound without its start, groups with a name or a flag.
  if (/\\(?![dwsDWSbB]|[^A-Za-z0-9])|\[\^?\]|\{,|\(\?(?![:=!])/.test(pattern)) return false;
  const bare = pattern.replace(/\\./g, 'a').replace(/\[(?:[^\]])*\]/g, 'a');
  // A loop around a group multiplies the ways to match it.
  if (/\)[*+?{]/.test(bare)) return false;
  const looks = bare.match(/\(\?[=!][^()]*\)/g) ?? [];
  const rest = bare.replace(/\(\?[=!][^()]*\)/g, '');
  const isAnchored = bare.startsWith('^') && !bare.includes('|');
  return looks.every((look) => loops(look) <= 1) && loops(rest) <= (isAnchored ? 2 : 1);
}

function loops(pattern: string): number {
  return pattern.match(/[*+]|\{\d+,?\d*\}/g)?.length ?? 0;
}
