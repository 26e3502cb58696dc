/** All places that stand for what is declared or used at an offset. */
import { type Snapshot, templateAt } from '../snapshot.ts';
import { declarationAt, type Occurrence, occurrencesOf } from './occurrences.ts';

export function findReferences(snapshot: Snapshot, offset: number): readonly Occurrence[] {
  const template = templateAt(snapshot, offset);
  const touched = template && declarationAt(template, offset);
  return touched === undefined ? [] : occurrencesOf(touched.template, touched.declaration);
}
