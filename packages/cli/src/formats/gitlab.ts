/** GitLab's code quality report: a JSON list whose fingerprints tell old findings from new ones. */
import type { Severity } from '@ros-lint/core';
import { fingerprinted } from '../fingerprint.ts';
import type { Report } from '../report.ts';

const severities: { readonly [severity in Severity]: string } = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hint: 'info',
};

export function renderGitlab({ files }: Report): string {
  const issues = files.flatMap((file) =>
    fingerprinted(file).map(({ diagnostic: { span, rule, severity, message }, fingerprint }) => {
      const begin = file.lines().position(span.start);
      const end = file.lines().position(span.end);
      return {
        description: message,
        check_name: rule,
        fingerprint,
        severity: severities[severity],
        location: { path: file.path, positions: { begin, end } },
      };
    }),
  );
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
