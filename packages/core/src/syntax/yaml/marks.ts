/** The brackets and quotes of a piece of YAML as a person sees them, whatever is wrong with it. */

/** An opening bracket or quote that nothing closes. */
export interface Mark {
  readonly mark: '[' | '{' | '"' | "'";
  readonly at: number;
}

/** What is open at the end of a stretch, outermost first. A quote ends with its line when `perLine` quotes are asked for. */
export function openMarks(text: string, from: number, to: number): Mark[] {
  const open: Mark[] = [];
  for (let at = from; at < to; at += 1) {
    const unit = text.charAt(at);
    if (unit === '[' || unit === '{') {
      if (open.length > 0 || isTokenStart(text, at)) open.push({ mark: unit, at });
    } else if (unit === ']' || unit === '}') open.pop();
    else if ((unit === '"' || unit === "'") && isTokenStart(text, at)) {
      const end = behindQuote(text, at, to);
      if (end === undefined) return [...open, { mark: unit, at }];
      at = end - 1;
    } else if (unit === '#' && isWhite(text.charAt(at - 1))) {
      const end = text.indexOf('\n', at);
      if (end === -1) break;
      at = end;
    }
  }
  return open;
}

/** Behind the quote that closes the one at `from`, or nothing. */
export function behindQuote(text: string, from: number, to: number): number | undefined {
  const mark = text.charAt(from);
  for (let at = from + 1; at < to; at += 1) {
    const unit = text.charAt(at);
    if (unit === '\\' && mark === '"') at += 1;
    else if (unit === mark) {
      if (mark === "'" && text.charAt(at + 1) === "'") at += 1;
      else return at + 1;
    }
  }
  return undefined;
}

/** What closes an opening mark. */
export function closerOf({ mark }: Mark): string {
  return mark === '[' ? ']' : mark === '{' ? '}' : mark;
}

/** Where the line ends that holds an offset, blanks at its end and a comment left out. */
export function contentEnd(text: string, at: number, limit = text.length): number {
  const lineEnd = text.indexOf('\n', at);
  // A line of nothing but blanks may have its content behind its end.
  let end = Math.max(at, Math.min(lineEnd === -1 ? text.length : lineEnd, limit));
  const comment = text.slice(at, end).search(/[ \t]#/);
  if (comment !== -1) end = at + comment;
  while (end > at && isWhite(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Where the value on the line of an offset starts: behind dashes, the key and its colon, tags and anchors. */
export function valueStart(text: string, from: number, end: number): number {
  const head =
    /^[ \t]*(?:-[ \t]+)*(?:(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s"'#][^\n]*?)[ \t]*:[ \t]+)?(?:[!&][^\s,[\]{}]*[ \t]+)*/.exec(
      text.slice(from, end),
    );
  return from + (head?.[0].length ?? 0);
}

function isTokenStart(text: string, at: number): boolean {
  return at === 0 || /[\s,[\]{}:(]/.test(text.charAt(at - 1));
}

export function isWhite(unit: string): boolean {
  return unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r' || unit === '';
}
