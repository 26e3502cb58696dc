/** The arguments of the function that the cursor is in, and which of them it is. */
import type { FunctionDefinition, Language } from '@ros-lint/core';
import { resolve } from '@ros-lint/core/model';
import type { Snapshot } from '../snapshot.ts';
import type { Level } from './at.ts';
import { excerptAt } from './excerpt.ts';

export interface Signature {
  readonly label: string;
  readonly documentation: string;
  /** The arguments as places in the label. */
  readonly parameters: readonly (readonly [start: number, end: number])[];
  readonly active: number | undefined;
}

export function findSignature(snapshot: Snapshot, cursor: number): Signature | undefined {
  const excerpt = excerptAt(snapshot, cursor);
  const levels = excerpt?.at.levels ?? [];
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const { role, node } = levels[index] as Level;
    if (role.kind !== 'argument' || role.path.length > 0 || role.call.definition === undefined) continue;
    // The level below the argument says which of its items the cursor is in.
    const item = levels[index + 1]?.index;
    const isList = resolve(node).kind === 'seq';
    return signatureOf(role.call.definition, isList ? (item ?? 0) : 0, snapshot.language);
  }
  return undefined;
}

function signatureOf(definition: FunctionDefinition, item: number, language: Language): Signature {
  const { name, signature, summary, doc } = definition;
  const label = `${name}: ${signature}`;
  const start = label.length - signature.length;
  const inside = signature.lastIndexOf('[') + 1;
  const parameters: [number, number][] = [];
  if (inside === 0) parameters.push([start, label.length]);
  else {
    for (const match of signature.slice(inside, signature.lastIndexOf(']')).matchAll(/[^,\s][^,]*/g)) {
      const from = start + inside + match.index;
      parameters.push([from, from + match[0].length]);
    }
  }
  const last = signature.includes('…') ? parameters.length - 1 : undefined;
  const active = item < parameters.length ? item : last;
  return { label, documentation: `${summary[language]}\n\n${doc[language]}`, parameters, active };
}
