/** The findings of a version as the protocol writes them, each client given the fields it understands. */
import type { Diagnostic as Finding } from '@ros-lint/core';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Client } from '../client.ts';
import { toRange, toSeverity, toTag } from '../convert.ts';
import type { Snapshot } from '../snapshot.ts';

type Able = Pick<Client, 'relatedInformation' | 'tags' | 'codeDescription'>;

export const SOURCE = 'ros-lint';

export function diagnosticsOf(snapshot: Snapshot, able: Able): Diagnostic[] {
  return snapshot.analysis.diagnostics.map((finding) => diagnosticOf(snapshot, finding, able));
}

export function diagnosticOf(snapshot: Snapshot, finding: Finding, able: Able): Diagnostic {
  const { rule, severity, message, span, related, tags, url } = finding;
  const places = related.map((place) => ({
    location: { uri: snapshot.uri, range: toRange(snapshot, place.span) },
    message: place.message,
  }));
  return {
    range: toRange(snapshot, span),
    severity: toSeverity(severity),
    source: SOURCE,
    code: rule,
    message,
    ...(able.codeDescription && { codeDescription: { href: url } }),
    ...(able.tags && tags.length > 0 && { tags: tags.map(toTag) }),
    ...(able.relatedInformation && places.length > 0 && { relatedInformation: places }),
  };
}
