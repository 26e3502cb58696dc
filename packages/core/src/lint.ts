/** The roof: a text and what is known about ROS in, diagnostics out. */
import { kindOfText, kindOfTree, mayBeOurs } from './detect.ts';
import { tags } from './functions/index.ts';
import type { LintOptions, LintResult } from './judge.ts';
import { lintPolicy } from './lint-policy.ts';
import { lintRequest } from './lint-request.ts';
import { lintTemplate } from './lint-template.ts';
import type { Spec } from './spec/spec.ts';
import { resolve } from './syntax/node.ts';
import { parse } from './syntax/parse.ts';

export type { Kind, LintOptions, LintResult } from './judge.ts';

const skipped: LintResult = { kind: 'skipped', diagnostics: [] };

/** Finds out what a text is and judges it. Never throws; same text, spec and options give the same result. */
export function lint(text: string, spec: Spec, options: LintOptions = {}): LintResult {
  if (options.kind === 'request') return lintRequest(text, spec, options);
  if (options.kind === 'policy') return { kind: 'policy', diagnostics: lintPolicy(text, spec, options) };
  if (options.kind === 'skipped' || (options.kind === undefined && !mayBeOurs(text))) return skipped;
  const document = parse(options.uri ?? '', text, tags);
  const root = document.root && resolve(document.root);
  const kind = options.kind ?? (root === undefined ? kindOfText(text) : kindOfTree(root));
  if (kind === 'other') return skipped;
  return { kind: 'template', diagnostics: lintTemplate(document, spec, options) };
}
