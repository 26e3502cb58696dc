/** What the reader of YAML must know of a short tag; handed in from above, because this floor knows no function. */

/** `!Ref x` is read as the map `{ Ref: x }`. */
export interface TagReading {
  /** The key of the map that the tag stands for. */
  readonly key: string;
  /** The kinds of node the service accepts behind the tag. */
  readonly kinds: readonly ('map' | 'seq' | 'scalar')[];
  /** Cuts a scalar into the items of a list, as half-open ranges of its value; nothing when it stays one text. */
  readonly split?: (value: string) => readonly (readonly [from: number, to: number])[] | undefined;
}

/** Readings by tag, with its exclamation mark. */
export type Tags = ReadonlyMap<string, TagReading> & {
  /** Tags of other tools and what is meant by them; an empty text where the value alone is. */
  readonly foreign?: ReadonlyMap<string, string>;
};
