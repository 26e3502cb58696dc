/**
 * Reads what can be read of a text that was meant as JSON. Brackets are matched as they stand; when they do not balance, the text is read
 * once more with its indentation as a witness of where an entry ends.
 */
import { Blanked } from '../blanked.ts';
import { conflictProblem, conflictsIn } from '../conflicts.ts';
import { LARGEST_BROKEN, MOST_PROBLEMS } from '../limits.ts';
import { markDamaged } from '../mark-damaged.ts';
import { cleaned } from './clean.ts';
import type { Reading } from './read.ts';
import { readTolerant } from './tolerant.ts';

/** Reads JSON that has faults. Never throws. */
export function recoverJson(written: string): Reading {
  const { text, problems: strange } = cleaned(written);
  const { root, problems, holes } = recoverConflicts(text);
  return { root, problems: [...strange, ...problems], holes };
}

function recoverConflicts(text: string): Reading {
  const conflicts = conflictsIn(text).slice(0, MOST_PROBLEMS);
  if (conflicts.length === 0) return recoverPlain(text);
  const blanked = new Blanked(text);
  for (const { start, end } of conflicts.flatMap(({ dropped }) => dropped)) blanked.blank(start, end);
  const { root, problems, holes } = recoverPlain(blanked.text());
  const seconds = conflicts.flatMap(({ second }) => second ?? []);
  for (const { start } of seconds) markDamaged(root, start);
  const found = conflicts.map((conflict) => conflictProblem(text, conflict));
  return { root, problems: [...found, ...problems], holes: [...seconds, ...holes].sort((a, b) => a.start - b.start) };
}

function recoverPlain(text: string): Reading {
  const isLarge = text.length > LARGEST_BROKEN;
  const plain = readTolerant(text, 'brackets', !isLarge);
  return plain.balanced || isLarge ? plain : readTolerant(text, 'lines', false);
}
