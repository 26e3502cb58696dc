/** What the fields of one object demand of each other: every "one of", "required when", "takes effect only when" as data. */

export type Relation<Name extends string = string> = {
  readonly kind: RelationKind;
  /** The fields it is about. */
  readonly names: readonly Name[];
  /** It holds only while all of these hold. */
  readonly when?: Condition<Name> | readonly Condition<Name>[];
  /** It is about the names only where they have one of these values, or a list among whose items one of them is. */
  readonly values?: readonly (string | number | boolean)[];
  /** The profile of requests it belongs to; both when missing. */
  readonly profile?: Profile;
  /** True where no source says for certain that the service refuses the breach: a warning. */
  readonly likely?: true;
  /** Where the sentence comes from, shown on demand. */
  readonly source?: string;
};

/** Whose word a request is held to: `current` is the service of today, `documented` the published pages of 2020 and 2021. */
export type Profile = 'current' | 'documented';

/**
 * `exactlyOne`, `atMostOne`, `atLeastOne`, `allOrNone`: how many of the names may be given.
 * `required`, `forbidden`: each of the names, while `when` holds. `noEffect`: the service ignores each of them while `when` holds.
 */
export type RelationKind =
  | 'exactlyOne'
  | 'atMostOne'
  | 'atLeastOne'
  | 'allOrNone'
  | 'required'
  | 'forbidden'
  | 'noEffect';

/** One fact about one field. A missing field that has a default counts as having it. */
export type Condition<Name extends string = string> =
  | { readonly field: Name; readonly is: readonly (string | number | boolean)[] }
  | { readonly field: Name; readonly not: readonly (string | number | boolean)[] }
  | { readonly field: Name; readonly given: boolean };
