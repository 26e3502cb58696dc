/** The outline of a template: sections, what they declare, and what a declaration consists of. */
import type { Entry, Span } from '@ros-lint/core';
import {
  actionOf,
  contentSpan,
  type Declaration,
  declarationKinds,
  readRequests,
  resolve,
  sectionOf,
  textOf,
  valueIn,
} from '@ros-lint/core/model';
import { embeddedIn } from '../embedded.ts';
import type { Snapshot } from '../snapshot.ts';

export interface Outline {
  readonly name: string;
  readonly detail: string;
  readonly kind: OutlineKind;
  /** The name. */
  readonly span: Span;
  /** Everything. */
  readonly whole: Span;
  readonly children: readonly Outline[];
}

export type OutlineKind = 'request' | 'section' | 'text' | Declaration['kind'] | 'field' | 'property';

/** Two declarations of a property deep; deeper outlines hide more than they show. */
export function outlineOf(snapshot: Snapshot): readonly Outline[] {
  const { template, analysis } = snapshot;
  if (analysis.kind === 'request') return requestOutlines(snapshot);
  if (template === undefined) return [];
  const kindOfSection = new Map(declarationKinds.map((kind) => [sectionOf[kind], kind]));
  return template.root.entries.map((entry) => {
    const kind = kindOfSection.get(entry.key.raw);
    const value = resolve(entry.value);
    if (value.kind !== 'map') return outline(entry, 'text', textOf(value) ?? '', []);
    if (kind === undefined)
      return outline(
        entry,
        'section',
        '',
        value.entries.map((each) => outline(each, 'field', '', [])),
      );
    const children = value.entries.map((each) => declarationOutline(each, kind));
    return outline(entry, 'section', String(children.length), children);
  });
}

/** Requests by their operations, with what the templates inside them declare. */
function requestOutlines(snapshot: Snapshot): readonly Outline[] {
  const inside = embeddedIn(snapshot);
  return readRequests(snapshot.text).flatMap((reading, index) => {
    const action = actionOf(reading);
    if (action === undefined) return [];
    const children = inside
      .filter(({ request }) => request === index)
      .flatMap(({ snapshot: inner }) => outlineOf(inner).map((each) => outward(each, inner)));
    const span = { start: action.start, end: action.end };
    const whole = { start: Math.min(reading.start, span.start), end: Math.max(reading.end, span.end) };
    return { name: action.value, detail: '', kind: 'request', span, whole, children } as const;
  });
}

/** The same in places of the text around. */
function outward(outline: Outline, inner: Snapshot): Outline {
  const { span, whole, children } = outline;
  const toOuter = (each: Span) => inner.around?.toOuter(each) ?? each;
  return {
    ...outline,
    span: toOuter(span),
    whole: toOuter(whole),
    children: children.map((each) => outward(each, inner)),
  };
}

function declarationOutline(entry: Entry, kind: Declaration['kind']): Outline {
  const body = resolve(entry.value);
  if (body.kind !== 'map') return outline(entry, kind, '', []);
  const type = textOf(valueIn(body, 'Type')) ?? '';
  const properties = kind === 'resource' ? valueIn(body, 'Properties') : body;
  const parts = properties?.kind === 'map' ? properties.entries : [];
  return outline(
    entry,
    kind,
    type,
    parts.map((each) => outline(each, kind === 'resource' ? 'property' : 'field', '', [])),
  );
}

function outline(entry: Entry, kind: OutlineKind, detail: string, children: readonly Outline[]): Outline {
  const name = entry.key.raw.trim() === '' ? '""' : entry.key.raw;
  const whole = { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
  return { name, detail: detail.slice(0, 80), kind, span: contentSpan(entry.key), whole, children };
}
