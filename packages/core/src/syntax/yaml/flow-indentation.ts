/**
 * YAML 1.2 demands that the lines of a flow collection or quoted scalar are indented deeper than their key; PyYAML does not, and JSON
 * pasted under a key often is not. The event parser follows 1.2, so where it complains, it gets the same text on fewer lines.
 */

/**
 * A text of the same length with the line breaks inside flow collections and quoted scalars, and the comments there, made blanks; nothing
 * when one of them has no end.
 */
export function joinFlowLines(text: string): string | undefined {
  const joined: string[] = [];
  let copied = 0;
  let at = 0;
  /** Column of the key or dash that the next value belongs to. */
  let column = -1;
  let lineStart = 0;
  let isOpen = false;

  const blankOut = (from: number, to: number) => {
    joined.push(text.slice(copied, from), to === from + 1 ? ' ' : text.slice(from, to).replace(/[^\t]/g, ' '));
    copied = to;
  };
  const lineEnd = (from: number) => {
    const end = text.indexOf('\n', from);
    return end === -1 ? text.length : end;
  };
  /** Behind the closing quote, line breaks blanked on the way. */
  const skipQuoted = (from: number): number => {
    const mark = text.charAt(from);
    for (let index = from + 1; index < text.length; index += 1) {
      const unit = text.charAt(index);
      if (unit === '\\' && mark === '"' && text.charAt(index + 1) !== '\n') index += 1;
      else if (unit === mark) {
        if (mark === "'" && text.charAt(index + 1) === "'") index += 1;
        else if (/[\s,:\]}]|^$/.test(text.charAt(index + 1))) return index + 1;
        // Right behind a closing quote nothing else stands: this one opens a text, and the one before was forgotten.
        else break;
      } else if (unit === '\n') blankOut(index, index + 1);
      else if (unit === '\r') blankOut(index, index + 1);
    }
    isOpen = true;
    return text.length;
  };
  const skipFlow = (from: number): number => {
    let depth = 0;
    for (let index = from; index < text.length; ) {
      flowMark.lastIndex = index;
      if (!flowMark.test(text)) break;
      index = flowMark.lastIndex - 1;
      const unit = text.charAt(index);
      const isTokenStart = index === from || /[\s,[\]{}:]/.test(text.charAt(index - 1));
      if (unit === '[' || unit === '{') depth += 1;
      else if (unit === ']' || unit === '}') {
        depth -= 1;
        if (depth === 0) return index + 1;
      } else if ((unit === '"' || unit === "'") && isTokenStart) {
        index = skipQuoted(index);
        continue;
      } else if (unit === '#' && /\s/.test(text.charAt(index - 1))) {
        const end = lineEnd(index);
        blankOut(index, end);
        index = end;
        continue;
      } else if (unit === '\n' || unit === '\r') blankOut(index, index + 1);
      index += 1;
    }
    isOpen = true;
    return text.length;
  };
  /** Behind the lines that are blank or deeper than a key: those of a block scalar, or of a plain one that goes on. */
  const skipBelow = (from: number, column: number): number => {
    let line = lineEnd(from) + 1;
    while (line < text.length) {
      const content = line + (/^ */.exec(text.slice(line, lineEnd(line)))?.[0].length ?? 0);
      const isEmpty = content >= lineEnd(line) || text.charAt(content) === '\r';
      if (!isEmpty && content - line <= column) break;
      line = lineEnd(line) + 1;
    }
    return Math.min(line, text.length);
  };

  while (at < text.length) {
    const unit = text.charAt(at);
    if (unit === '\n') {
      at += 1;
      lineStart = at;
      column = -1;
    } else if (unit === ' ' || unit === '\r' || unit === '\t') at += 1;
    else if (unit === '#') at = lineEnd(at);
    else if ((unit === '-' || unit === '?' || unit === ':') && isBlank(text.charAt(at + 1))) {
      if (unit !== ':') column = at - lineStart;
      at += 1;
    } else if (unit === '!' || unit === '&' || unit === '*')
      while (at < text.length && !/\s/.test(text.charAt(at))) at += 1;
    else if (unit === '|' || unit === '>') {
      at = skipBelow(at, column);
      lineStart = at;
      column = -1;
    } else if (unit === '[' || unit === '{') at = skipFlow(at);
    else if (unit === '"' || unit === "'") {
      column = at - lineStart;
      at = skipQuoted(at);
    } else {
      const holder = column;
      column = at - lineStart;
      let isCut = false;
      for (; at < text.length && text.charAt(at) !== '\n'; at += 1) {
        isCut =
          (text.charAt(at) === ':' && isBlank(text.charAt(at + 1))) ||
          (text.charAt(at) === '#' && isBlank(text.charAt(at - 1)));
        if (isCut) break;
      }
      if (isCut || holder === -1) continue;
      at = skipBelow(at, holder);
      lineStart = at;
      column = -1;
    }
  }
  if (isOpen) return undefined;
  joined.push(text.slice(copied));
  return joined.join('');
}

/** True for white space, and for what lies behind the text. */
function isBlank(unit: string): boolean {
  return unit === '' || /\s/.test(unit);
}

/** What matters inside a flow collection. */
const flowMark = /[[\]{}"'#\n\r]/g;
