/** What the examples of a rule are linted as: the docs print them so, and the tests judge them so. */
import type { AnyRule, LintOptions } from '@ros-lint/core';

export function exampleOptions({ on, setting }: AnyRule) {
  const kind = on === 'request' || on === 'policy' ? on : 'template';
  return { kind, ...setting } as const satisfies LintOptions;
}
