/** SARIF 2.1.0, for code scanning: rules with help, exact ranges, related places, fixes, and fingerprints that survive moved lines. */
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type AnyRule,
  type Diagnostic,
  type Language,
  type Lines,
  repository,
  rules,
  ruleUrl,
  type Severity,
  type Span,
} from '@ros-lint/core';
import { version } from '../../package.json';
import { fingerprinted } from '../fingerprint.ts';
import type { FileReport, Report } from '../report.ts';
import type { Look } from './index.ts';

const levels: { readonly [severity in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

export function renderSarif({ files, failures, ownRules }: Report, { language }: Look): string {
  const all: readonly AnyRule[] = [...rules, ...ownRules];
  const indexes = new Map(all.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ros-lint',
            version,
            semanticVersion: version,
            informationUri: repository,
            rules: all.map((rule) => descriptorOf(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map((failure) => ({ level: 'error', message: { text: failure } })),
          },
        ],
        results: files.flatMap((file) =>
          fingerprinted(file).map(({ diagnostic, fingerprint }) => resultOf(file, diagnostic, fingerprint, indexes)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptorOf({ id, summary, why, severity, url, default: state }: AnyRule, language: Language) {
  const page = url ?? ruleUrl(id);
  return {
    id,
    shortDescription: { text: summary[language] },
    fullDescription: { text: why[language] || summary[language] },
    help: {
      text: `${summary[language]} ${why[language]}`.trim(),
      markdown: [summary[language], why[language], page && `[${id}](${page})`].filter(Boolean).join('\n\n'),
    },
    ...(page && { helpUri: page }),
    defaultConfiguration: { level: levels[severity], enabled: state === 'on' },
  };
}

function resultOf(
  { path, lines }: FileReport,
  diagnostic: Diagnostic,
  fingerprint: string,
  indexes: ReadonlyMap<string, number>,
) {
  const { rule, severity, message, span, related, fixes } = diagnostic;
  const artifactLocation = locationOf(path);
  const physicalLocation = (place: Span) => ({ artifactLocation, region: regionOf(place, lines()) });
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: physicalLocation(span) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => ({
        id,
        physicalLocation: physicalLocation(other.span),
        message: { text: other.message },
      })),
    }),
    partialFingerprints: { 'rosLint/v1': fingerprint },
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        description: { text: title },
        artifactChanges: [
          {
            artifactLocation,
            replacements: edits.map((edit) => ({
              deletedRegion: regionOf(edit.span, lines()),
              insertedContent: { text: edit.newText },
            })),
          },
        ],
      })),
    }),
  };
}

/** Relative to the root of the sources when it lies below, so that a report fits on every machine. */
function locationOf(path: string) {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('../') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

function regionOf(span: Span, lines: Lines) {
  const start = lines.position(span.start);
  const end = lines.position(span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
