/** Workflow commands of GitHub Actions, which become annotations beside the lines of a pull request. */
import type { Severity } from '@ros-lint/core';
import type { Report } from '../report.ts';

const commands: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function renderGithub({ files }: Report): string {
  return files
    .flatMap(({ path, diagnostics, lines }) =>
      diagnostics.map(({ severity, span, rule, message }) => {
        const start = lines().position(span.start);
        const end = lines().position(span.end);
        const fields = {
          file: path,
          line: start.line,
          endLine: end.line,
          // The runner ignores columns of a range over several lines, and warns about them.
          ...(start.line === end.line && { col: start.column, endColumn: end.column }),
          title: rule,
        };
        const properties = Object.entries(fields).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${commands[severity]} ${properties.join(',')}::${escapeMessage(message)}\n`;
      }),
    )
    .join('');
}

const escapeMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
