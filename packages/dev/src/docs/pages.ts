/** All generated pages as one value, path to text, so that writing and checking them are the same work. */
import { lint, type Spec } from '@ros-lint/core';
import { functions } from '../../../core/src/functions/index.ts';
import { rules } from '../../../core/src/rules/index.ts';
import { compileJudge, compilePolicyJudge } from '../requests/index.ts';
import { exampleOptions } from './example-options.ts';
import { functionIndex, functionPage, pageName } from './function-page.ts';
import { type Findings, ruleIndex, rulePage } from './rule-page.ts';

/** Folders that hold nothing but generated pages. */
export const folders = ['packages/core/docs/functions', 'packages/core/docs/rules'];

/** Path from the root to text. */
export function docPages(spec: Spec): ReadonlyMap<string, string> {
  const whole = withJudges(spec);
  const severities = Object.fromEntries(rules.map(({ id, severity }) => [id, severity]));
  const findings: Findings = (rule, source, language) =>
    lint(source, whole, { ...exampleOptions(rule), language, severities }).diagnostics;
  return new Map([
    ['packages/core/docs/functions/README.md', functionIndex(functions)],
    ...functions.map((each) => [`packages/core/docs/functions/${pageName(each.name)}`, functionPage(each)] as const),
    ['packages/core/docs/rules/README.md', ruleIndex(rules, findings)],
    ...rules.map((rule) => [`packages/core/docs/rules/${rule.id}.md`, rulePage(rule, findings)] as const),
  ]);
}

/** The specification with the validators of requests, compiled as they are asked for. */
function withJudges(spec: Spec): Spec {
  return {
    ...spec,
    policyJudge: () => compilePolicyJudge(),
    requestJudge(name) {
      const operation = spec.operation(name);
      return operation && compileJudge(operation);
    },
  };
}
