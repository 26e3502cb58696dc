/** Takes characters out of the way that no JSON holds: what YAML does not allow either, and blanks that are none between the tokens. */
import { Blanked } from '../blanked.ts';
import type { SyntaxProblem } from '../document.ts';
import { MOST_PROBLEMS } from '../limits.ts';
import { replace, surely, titles } from '../repairs.ts';
import { oddBlank } from '../yaml/lines.ts';
import { strangeIn, strangeProblem } from '../yaml/prepare.ts';
import { problems as say } from './messages.ts';
import { tokenAt } from './tokens.ts';

/** The text with blanks in their place, and what there is to say about them. */
export function cleaned(text: string): { readonly text: string; readonly problems: readonly SyntaxProblem[] } {
  const strange = strangeIn(text);
  const odd = oddBlanksIn(text);
  if (strange.length + odd.length === 0) return { text, problems: [] };
  const blanked = new Blanked(text);
  for (const at of [...strange, ...odd].sort((a, b) => a - b)) blanked.blank(at, at + 1);
  const problems = strange.slice(0, MOST_PROBLEMS).map((at) => strangeProblem(text, at));
  const [first] = odd;
  if (first !== undefined) {
    // One slip of the keyboard, or of a page it was copied from, is all over the text.
    const repair = surely(titles.blanks, ...odd.map((at) => replace(at, at + 1, ' ')));
    problems.push(say.oddBlank(first, text.charCodeAt(first), repair));
  }
  return { text: blanked.text(), problems };
}

/** Where blanks stand between tokens that are none for JSON. */
function oddBlanksIn(text: string): number[] {
  const found: number[] = [];
  if (!oddBlank.test(text)) return found;
  let before = 0;
  for (let token = tokenAt(text, 0); ; token = tokenAt(text, token.end)) {
    for (let at = before; at < token.start; at += 1) if (oddBlank.test(text.charAt(at))) found.push(at);
    if (token.kind === 'end') return found;
    before = token.end;
  }
}
