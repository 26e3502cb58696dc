/** The format of reviewdog, which comments on changes in any code host. Its columns count bytes. */
import type { Fix, Lines, Severity, Span } from '@ros-lint/core';
import { repository } from '@ros-lint/core';
import type { Report } from '../report.ts';

const severities: { readonly [severity in Severity]: string } = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

export function renderRdjson({ files }: Report): string {
  const diagnostics = files.flatMap(({ path, diagnostics: found, lines }) =>
    found.map(({ span, severity, rule, message, url, fixes, related }) => ({
      message,
      location: { path, range: rangeOf(span, lines()) },
      severity: severities[severity],
      code: { value: rule, url },
      suggestions: fixes.flatMap((fix) => suggestionOf(fix, lines())),
      related_locations: related.map((other) => ({
        message: other.message,
        location: { path, range: rangeOf(other.span, lines()) },
      })),
    })),
  );
  return `${JSON.stringify({ source: { name: 'ros-lint', url: repository }, diagnostics }, undefined, 2)}\n`;
}

/** A suggestion is one replacement; a fix in several places cannot be told. */
function suggestionOf({ edits }: Fix, lines: Lines) {
  const [edit, ...others] = edits;
  return edit === undefined || others.length > 0 ? [] : [{ range: rangeOf(edit.span, lines), text: edit.newText }];
}

function rangeOf({ start, end }: Span, lines: Lines) {
  return { start: positionOf(start, lines), end: positionOf(end, lines) };
}

function positionOf(offset: number, lines: Lines) {
  const { line, column } = lines.position(offset);
  return { line, column: Buffer.byteLength(lines.text(line).slice(0, column - 1)) + 1 };
}
