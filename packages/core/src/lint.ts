/** The roof: a text and what is known about ROS in, diagnostics out. The only place where a rule may fail. */
import type { Diagnostic, Severity } from './diagnostic.ts';
import type { Spec } from './spec/spec.ts';
import type { Language } from './text/language.ts';

export interface LintOptions {
  /** The name of the file, shown only. */
  readonly uri?: string;
  /** The language of messages; English when missing. */
  readonly language?: Language;
  /** Severity by rule id; `off` silences a rule. */
  readonly severities?: { readonly [rule: string]: Severity | 'off' };
  /** What the text is, when the door knows; told by the content when missing. */
  readonly kind?: Kind;
}

/** What a text is: `skipped` is none of ours. */
export type Kind = 'template' | 'skipped';

export interface LintResult {
  readonly kind: Kind;
  /** Sorted by place, then by rule. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds out what a text is and judges it. Never throws; same text, spec and options give the same result. */
export function lint(_text: string, _spec: Spec, _options: LintOptions = {}): LintResult {
  return { kind: 'skipped', diagnostics: [] };
}
