/** The linter as the tests use it: every rule on, also those that are off by default, and no rule may fail. */
import { lint, type Severity, type Spec } from '@ros-lint/core';
import { rules } from '../../packages/core/src/rules/index.ts';
import type { Judge } from './pages.ts';
import { withOperations } from './request-judges.ts';

const allOn: { [rule: string]: Severity } = Object.fromEntries(
  rules.filter((rule) => rule.default === 'off').map((rule) => [rule.id, rule.severity]),
);

/** Lints with one specification. */
export function judgeWith(spec: Spec): Judge {
  const whole = withOperations(spec);
  return (source, options) => {
    const result = lint(source, whole, { ...options, severities: allOn });
    const failure = result.diagnostics.find(({ rule }) => rule === 'internal-error');
    if (failure !== undefined) throw new Error(failure.message);
    return result;
  };
}
