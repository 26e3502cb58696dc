/** The only translator between the offsets of the model and the positions of the protocol, both in UTF-16 units. */
import type { Edit, Lines, Severity, Span, Tag } from '@ros-lint/core';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';

/** What a place is translated with: the lines of the text it lies in, or the text around it. */
export interface Text {
  readonly text: string;
  readonly lines: Lines;
  /** Given for a text inside another one. */
  readonly around?: Around | undefined;
}

/** How a text stands in the one that the client sees. */
export interface Around {
  readonly text: Text;
  /** Names of parameters of the inner text that stand outside. */
  readonly given: readonly { readonly name: string; readonly span: Span }[];
  toOuter(span: Span): Span;
  toInner(offset: number): number;
  /** Edits in places of the text around; nothing where one of them cannot be written there. */
  write(edits: readonly Edit[]): readonly Edit[] | undefined;
  /** How a new piece is written there; nothing where it cannot be. */
  spell(newText: string): string | undefined;
  /** The same for a snippet, whose stops stay stops. */
  spellSnippet(snippet: string, at: number): string | undefined;
}

/** A position behind the end of its line means that end, one behind the last line the end of the text. */
export function toOffset({ lines, around }: Text, { line, character }: Position): number {
  if (around !== undefined) return around.toInner(toOffset(around.text, { line, character }));
  return lines.offset({ line: line + 1, column: character + 1 });
}

export function toPosition(text: Text, offset: number): Position {
  const { lines, around } = text;
  if (around !== undefined) return toPosition(around.text, around.toOuter({ start: offset, end: offset }).start);
  const { line, column } = lines.position(offset);
  return { line: line - 1, character: column - 1 };
}

export function toRange(text: Text, span: Span): Range {
  if (text.around !== undefined) return toRange(text.around.text, text.around.toOuter(span));
  return { start: toPosition(text, span.start), end: toPosition(text, span.end) };
}

export function toSpan(text: Text, range: Range): Span {
  return { start: toOffset(text, range.start), end: toOffset(text, range.end) };
}

/** Edits with the line ends of the document, whatever they were written with; nothing when one of them cannot be written there. */
export function toTextEdits(text: Text, edits: readonly Edit[]): TextEdit[] | undefined {
  if (text.around !== undefined) {
    const outer = text.around.write(edits);
    return outer && toTextEdits(text.around.text, outer);
  }
  return edits.map(({ span, newText }) => ({ range: toRange(text, span), newText: withLineEnds(text.text, newText) }));
}

export function withLineEnds(text: string, newText: string): string {
  return text.includes('\r\n') ? newText.replace(/\r?\n/g, '\r\n') : newText;
}

export function toSeverity(severity: Severity): 1 | 2 | 3 | 4 {
  return severityNumbers[severity];
}

const severityNumbers = { error: 1, warning: 2, info: 3, hint: 4 } as const;

export function toTag(tag: Tag): 1 | 2 {
  return tag === 'unnecessary' ? 1 : 2;
}
