/** Where the project lives: the one constant that links of diagnostics and docs are made of. */

export const repository = 'https://github.com/ros-lint/ros-lint';

/** The page of a rule. */
export function ruleUrl(rule: string): string {
  return `${repository}/blob/main/packages/core/docs/rules/${rule}.md`;
}
