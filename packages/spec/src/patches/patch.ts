/** The form of a correction by hand. The generator applies it over all sources and stops when it changes nothing any more. */
import type { TypeStatus } from '@ros-lint/core';
import type { EncodedAttribute, Property, TypeName } from '../encoding.ts';

export interface Patch {
  /** The resource type it is about. */
  readonly type: string;
  /** What the sources have wrong or lack. */
  readonly reason: string;
  /** How we know: an official template, a page, an answer of the service. */
  readonly evidence: string;
  /** Another type whose facts it starts from, for one that was renamed. */
  readonly like?: string;
  /** What becomes different; null takes a name away. */
  readonly properties?: Changes;
  readonly attributes?: { readonly [name: string]: EncodedAttribute | null };
  readonly open?: true;
  readonly openAttributes?: true;
  readonly ref?: EncodedAttribute;
  /** Names beyond those that an older source had. */
  readonly removed?: readonly string[];
  readonly status?: TypeStatus;
  readonly transform?: string;
  readonly unlisted?: true;
}

export interface Changes {
  readonly [name: string]: PropertyChange | null;
}

/** A type alone, or the facts that are different; what it does not name stays, unless the type changes. */
export type PropertyChange =
  | TypeName
  | (Partial<Omit<Property, 'items' | 'fields'>> & {
      readonly items?: PropertyChange;
      readonly fields?: Changes;
      /** Values beyond the known ones. */
      readonly addEnum?: readonly (string | number)[];
    });
