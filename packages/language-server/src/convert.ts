/** The only translator between the offsets of the model and the positions of the protocol, both in UTF-16 units. */
import type { Edit, Lines, Severity, Span, Tag } from '@ros-lint/core';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';

/** What a place is translated with: the lines of the text it lies in. */
export interface Text {
  readonly text: string;
  readonly lines: Lines;
}

/** A position behind the end of its line means that end, one behind the last line the end of the text. */
export function toOffset({ lines }: Text, { line, character }: Position): number {
  return lines.offset({ line: line + 1, column: character + 1 });
}

export function toPosition({ lines }: Text, offset: number): Position {
  const { line, column } = lines.position(offset);
  return { line: line - 1, character: column - 1 };
}

export function toRange(text: Text, span: Span): Range {
  return { start: toPosition(text, span.start), end: toPosition(text, span.end) };
}

export function toSpan(text: Text, range: Range): Span {
  return { start: toOffset(text, range.start), end: toOffset(text, range.end) };
}

/** Keeps the line ends of the document, whatever the edit was written with. */
export function toTextEdit(text: Text, { span, newText }: Edit): TextEdit {
  return { range: toRange(text, span), newText: withLineEnds(text.text, newText) };
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
