/** The way in for everybody who wants findings only. */
import { analyse } from './analyse.ts';
import type { LintOptions, LintResult } from './judge.ts';
import type { Spec } from './spec/spec.ts';

export type { Kind, LintOptions, LintResult } from './judge.ts';

/** Finds out what a text is and judges it. Never throws; same text, spec and options give the same result. */
export function lint(text: string, spec: Spec, options: LintOptions = {}): LintResult {
  const { kind, diagnostics, secrets } = analyse(text, spec, options);
  return { kind, diagnostics, ...(secrets && { secrets }) };
}
