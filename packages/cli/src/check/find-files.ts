/** Which files a run is about: what was named, or of that only what git says was changed. */
import { resolve } from 'node:path';
import type { Changes } from '../changes.ts';
import { type Discovery, discover } from '../discover.ts';
import { fail, hasFailed, type Outcome } from '../outcome.ts';
import type { Settings } from '../settings.ts';

export interface Found extends Discovery {
  /** Where only a part is to be checked. */
  readonly changes: Changes | undefined;
}

export async function findFiles(operands: readonly string[], settings: Settings): Promise<Outcome<Found>> {
  const { changes: wish, skipsOthers } = settings;
  if (wish === undefined) {
    const { files, failures } = await discover(operands);
    // What a run writes itself would be new to it each time.
    const ownFile = settings.cache && resolve((await import('../cache.ts')).cacheFileOf(settings.cache));
    const others = ownFile === undefined ? files : files.filter(({ path }) => resolve(path) !== ownFile);
    const meant = skipsOthers ? others.map((file) => ({ ...file, isNamed: false })) : others;
    return { value: { files: meant, failures, changes: undefined } };
  }
  if (operands.includes('-')) return fail('standard input is in no git repository; name files or folders');
  const { findChanges } = await import('../changes.ts');
  const changes = await findChanges(wish, operands);
  if (hasFailed(changes)) return changes;
  return { value: { files: changes.value.files, failures: [], changes: changes.value } };
}
