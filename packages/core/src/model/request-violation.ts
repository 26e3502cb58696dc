/** What can be wrong with a request by the schema of its operation, as data for the rules. */
import type { Relation } from '../shape/relation.ts';
import type { Node } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

export interface Violation {
  /** The smallest thing that is wrong. */
  readonly span: Span;
  /** The value that is wrong, or the map that lacks something. */
  readonly node: Node;
  /** The name of the parameter in the words of the API, such as `Parameters.1.ParameterValue`. */
  readonly parameter: string;
  /**
   * `sure` when the service refuses it, `likely` when that is an inference, `disputed` when only some of the sources forbid it,
   * `supplied` when the tool that sends the request most probably mends it.
   */
  readonly certainty: 'sure' | 'likely' | 'disputed' | 'supplied';
  readonly defect: Defect;
}

export type Defect =
  | { readonly kind: 'type'; readonly expected: readonly string[]; readonly found: unknown }
  | { readonly kind: 'allowed'; readonly value: unknown; readonly allowed: readonly unknown[] }
  | { readonly kind: 'pattern'; readonly value: string; readonly pattern: string }
  | { readonly kind: 'range'; readonly value: number; readonly bound: 'minimum' | 'maximum'; readonly limit: number }
  | {
      readonly kind: 'size';
      readonly unit: 'characters' | 'bytes' | 'items' | 'members';
      readonly bound: 'minimum' | 'maximum';
      readonly limit: number;
      readonly size: number;
      /** The limit of today, where the sources disagree. */
      readonly today?: number;
    }
  /** `owner` is the parameter whose member it is, empty for a parameter of the operation. */
  | { readonly kind: 'unknown'; readonly name: string; readonly owner: string; readonly known: readonly string[] }
  | { readonly kind: 'missing'; readonly names: readonly string[]; readonly relation?: Relation }
  | { readonly kind: 'conflict'; readonly names: readonly string[]; readonly relation: Relation }
  | { readonly kind: 'forbidden'; readonly names: readonly string[]; readonly relation: Relation }
  | { readonly kind: 'ignored'; readonly names: readonly string[]; readonly relation: Relation }
  | { readonly kind: 'repeated'; readonly first: Node; readonly key: string };
