/** Checkstyle's XML, which many review tools and Jenkins read, in the shape that ESLint writes it. */
import type { Severity } from '@ros-lint/core';
import type { Report } from '../report.ts';
import { element, xmlDocument } from '../xml.ts';

const severities: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

export function renderCheckstyle({ files }: Report): string {
  const children = files.map(({ path, diagnostics, lines }) =>
    element(
      'file',
      { name: path },
      diagnostics.map(({ span, severity, message, rule }) => {
        const { line, column } = lines().position(span.start);
        return element('error', { line, column, severity: severities[severity], message, source: `ros-lint.${rule}` });
      }),
    ),
  );
  return xmlDocument('checkstyle', { version: '4.3' }, children);
}
