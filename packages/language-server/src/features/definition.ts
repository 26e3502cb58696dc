/** Where a name is declared: symbols in every form, the keys of a mapping, and the base of a type's own attribute. */
import type { Span } from '@ros-lint/core';
import { contentSpan, touches } from '@ros-lint/core/model';
import { type Snapshot, templateAt } from '../snapshot.ts';
import { declarationAt, mappingKeysOf } from './occurrences.ts';

export interface Definition {
  /** What the cursor is on. */
  readonly origin: Span;
  /** The name of what is declared. */
  readonly target: Span;
  /** All of what is declared. */
  readonly whole: Span;
}

export function findDefinition(snapshot: Snapshot, offset: number): Definition | undefined {
  const template = templateAt(snapshot, offset);
  if (template === undefined) return undefined;
  const touched = declarationAt(template, offset);
  if (touched !== undefined) {
    const { entry } = touched.declaration;
    const whole = { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
    return { origin: touched.span, target: contentSpan(entry.key), whole };
  }
  for (const reference of template.references) {
    for (const { key, target, value } of mappingKeysOf(template, reference)) {
      if (!touches(key, offset) || target === undefined || value === undefined) continue;
      return { origin: contentSpan(key), target: contentSpan(target), whole: { start: target.start, end: value.end } };
    }
  }
  return undefined;
}
