/** Lines between which the line break was lost, told by the blanks that indented the second one, or by a second colon. */
import type { Piece } from './cut.ts';
import type { Line } from './lines.ts';

/** Two entries on one line each by itself, else the line as it is. */
export function separated(text: string, line: Line): Line[] {
  const content = text.slice(line.content, line.end);
  if (!content.includes('  ')) return [line];
  for (const { index, 1: blanks = '' } of content.matchAll(/(?<=\S)( {2,})(?:- )?[\w.-]+:(?= |$)/g)) {
    const first = content.slice(0, index);
    if (!/^- |:(?: |$)/.test(first) || / #/.test(first) || !isBalanced(first)) continue;
    const start = line.content + index + blanks.length;
    return [
      { ...line, end: line.content + index },
      { start, content: start, end: line.end, indent: blanks.length },
    ];
  }
  return [line];
}

/** True for what stands behind another entry on one line; behind a dash the column is more than the blanks. */
export function isJoined({ start, content, indent }: Line, text: string): boolean {
  return start === content && indent > 1 && text.slice(content - indent, content).trim() === '';
}

/** Where in the lines of a piece one ends in a second colon: nobody knows whose entries follow. */
export function tornAt(text: string, { lines }: Piece): number {
  return lines.findIndex(({ content, end, indent }, index) => {
    const next = lines[index + 1];
    if (next === undefined || next.indent > indent) return false;
    return /^(?:- )*[^\s"'#][^#]*?:[ \t]+.*[\w.-]:[ \t]*$/.test(text.slice(content, end));
  });
}

function isBalanced(content: string): boolean {
  const count = (mark: string) => content.split(mark).length - 1;
  return count('"') % 2 === 0 && count("'") % 2 === 0 && count('[') === count(']') && count('{') === count('}');
}
