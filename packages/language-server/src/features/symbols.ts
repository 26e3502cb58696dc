/** The outline of a template: sections, what they declare, and what a declaration consists of. */
import type { Entry, Span } from '@ros-lint/core';
import {
  contentSpan,
  type Declaration,
  declarationKinds,
  resolve,
  sectionOf,
  textOf,
  valueIn,
} from '@ros-lint/core/model';
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

export type OutlineKind = 'section' | 'text' | Declaration['kind'] | 'field' | 'property';

/** Two declarations of a property deep; deeper outlines hide more than they show. */
export function outlineOf({ template }: Snapshot): readonly Outline[] {
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
