/** A piece of the text, as half-open UTF-16 offsets. Everything that has a place carries one; lines exist only in the doors. */

export interface Span {
  /** Offset of the first UTF-16 unit. */
  readonly start: number;
  /** Offset behind the last UTF-16 unit. */
  readonly end: number;
}

/** Only the offsets of something that is a span among other things. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** True when the offset lies in the span or directly behind it, where a cursor still touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
