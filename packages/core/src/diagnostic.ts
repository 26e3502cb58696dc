/** The only thing that leaves core: one finding as plain data, rendered in one language. */
import type { Edit } from './text/edits.ts';
import type { Span } from './text/span.ts';

export interface Diagnostic {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** Keys and indexes from the root of the document. */
  readonly path: readonly (string | number)[];
  /** The error that the service itself would answer. */
  readonly rosError?: { readonly code: string; readonly message: string };
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** `unnecessary` greys out, `deprecated` strikes through. */
  readonly tags: readonly Tag[];
  /** The page of the rule. */
  readonly url: string;
}

/** Weight of a finding, gravest first. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export type Tag = 'unnecessary' | 'deprecated';

/** Another place that belongs to the finding. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

/** `safe` keeps what the template means, `unsafe` may change it, `suggest` needs a person to choose. */
export type Safety = 'safe' | 'unsafe' | 'suggest';
