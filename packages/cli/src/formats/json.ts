/** For programs: one object, the stable form that other tools build on. */
import type { Diagnostic, Lines, Span } from '@ros-lint/core';
import type { Report } from '../report.ts';

export function renderJson({ files, summary }: Report): string {
  const result = {
    version: 1,
    files: files.map(({ path, kind, diagnostics, lines }) => ({
      path,
      kind,
      diagnostics: diagnostics.map((diagnostic) => diagnosticOf(diagnostic, lines())),
    })),
    summary,
  };
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

function diagnosticOf(diagnostic: Diagnostic, lines: Lines) {
  const { rule, severity, message, span, path, rosError, related, fixes, url } = diagnostic;
  return {
    rule,
    severity,
    message,
    ...rangeOf(span, lines),
    path,
    ...(rosError && { rosError: { code: rosError.code, message: rosError.message } }),
    related: related.map((other) => ({ message: other.message, ...rangeOf(other.span, lines) })),
    fixes: fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map((edit) => ({ ...rangeOf(edit.span, lines), newText: edit.newText })),
    })),
    url,
  };
}

function rangeOf({ start, end }: Span, lines: Lines) {
  return { start: placeOf(start, lines), end: placeOf(end, lines) };
}

function placeOf(offset: number, lines: Lines) {
  const { line, column } = lines.position(offset);
  return { line, column, offset };
}
