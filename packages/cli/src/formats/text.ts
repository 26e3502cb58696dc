/** For people: each finding with its place, the source under it, and what to do; one line at the end that counts everything. */
import type { Diagnostic } from '@ros-lint/core';
import { harmless } from '../cells.ts';
import { gutterOf, renderFrame } from '../frame.ts';
import type { FileReport, Report } from '../report.ts';
import { type Wording, wordings } from '../wording.ts';
import type { Look } from './index.ts';

const MOST_RELATED = 12;

export function renderText(report: Report, look: Look): string {
  const wording = wordings[look.language];
  // What could not be done was said already, and nothing else happened.
  if (report.files.length === 0 && report.failures.length > 0) return '';
  const findings = report.files.flatMap((file) =>
    file.diagnostics.map((diagnostic) => renderFinding(file, diagnostic, look, wording)),
  );
  return [...findings, renderSummary(report, look, wording)].join('\n');
}

function renderFinding(file: FileReport, diagnostic: Diagnostic, look: Look, wording: Wording): string {
  const { paint, columns } = look;
  const { severity, rule, message, span, rosError, related, fixes } = diagnostic;
  const gutter = gutterOf(file.lines().position(span.start).line);
  const note = (label: string, text: string) =>
    `${''.padStart(gutter)} ${paint('faint', '=')} ${paint('strong', `${label}:`)} ${harmless(text)}`;
  const headline = [
    paint('place', place(file, span.start)),
    paint(severity, severity),
    harmless(message),
    paint('faint', `[${rule}]`),
  ];
  const others = related.slice(0, MOST_RELATED).map(({ span: other, message: text }) =>
    // The place first, so that a terminal makes a link of it.
    note(wording.see, `${place(file, other.start)} ${text}`),
  );
  if (related.length > MOST_RELATED) others.push(note(wording.see, wording.more(related.length - MOST_RELATED)));
  const [fix] = fixes;
  return [
    headline.join(' '),
    ...renderFrame(file.lines(), span, { paint, role: severity, columns, gutter }),
    ...others,
    ...(fix === undefined ? [] : [note(wording.fix[fix.safety], fix.title)]),
    ...(rosError === undefined ? [] : [note(wording.service, rosError.code)]),
    '',
  ].join('\n');
}

const isMendable = ({ fixes }: Diagnostic): boolean => fixes.some(({ safety }) => safety === 'safe');

function place(file: FileReport, offset: number): string {
  const { line, column } = file.lines().position(offset);
  return `${harmless(file.path)}:${line}:${column}`;
}

function renderSummary(report: Report, { paint }: Look, wording: Wording): string {
  const { files, summary } = report;
  const found = summary.errors + summary.warnings + summary.infos + summary.hints;
  const shown = files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  const role = summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : summary.files > 0 ? 'good' : 'faint';
  const isMending = summary.fixed !== undefined || summary.fixable !== undefined;
  const mendable = isMending ? 0 : files.reduce((sum, file) => sum + file.diagnostics.filter(isMendable).length, 0);
  return `${paint(role, wording.summary(report, { hidden: found - shown, mendable }))}\n`;
}
