/** All generated pages as one value, path to text, so that writing and checking them are the same work. */
import { lint, type Spec } from '@ros-lint/core';
import { rules } from '../../../core/src/rules/index.ts';
import { type Findings, ruleIndex, rulePage } from './rule-page.ts';

/** Folders that hold nothing but generated pages. */
export const folders = ['packages/core/docs/rules'];

/** Path from the root to text. */
export function docPages(spec: Spec): ReadonlyMap<string, string> {
  const findings: Findings = (source, language) => {
    const severities = Object.fromEntries(rules.map(({ id, severity }) => [id, severity]));
    return lint(source, spec, { kind: 'template', language, severities }).diagnostics;
  };
  return new Map([
    ['packages/core/docs/rules/README.md', ruleIndex(rules, findings)],
    ...rules.map((rule) => [`packages/core/docs/rules/${rule.id}.md`, rulePage(rule, findings)] as const),
  ]);
}
