/** The baseline that a run is held against: the one of the command line, else that of the configuration, else the one that lies beside it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Baseline } from '../baseline.ts';
import type { ConfigOf } from '../config/find.ts';
import { shown } from '../discover.ts';
import { lookAt } from '../look.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import type { Settings } from '../settings.ts';

const USUAL_NAME = 'ros-lint.baseline.json';

/** Nothing where none is wanted. One that is named must exist, unless it is to be written. */
export async function baselineFor(settings: Settings, configOf: ConfigOf): Promise<Outcome<Baseline | undefined>> {
  const { file, isUpdated } = settings.baseline;
  if (file === 'none') return { value: undefined };
  const found = await configOf('.');
  // A configuration that is wrong is told about with the first file that it holds for.
  const config = hasFailed(found) ? undefined : found.value;
  const usual = shown(join(dirname(config?.file ?? USUAL_NAME), USUAL_NAME));
  lookAt(usual);
  const named = file ?? config?.baseline ?? (isUpdated || existsSync(usual) ? usual : undefined);
  if (named === undefined) return { value: undefined };
  const { readBaseline } = await import('../baseline.ts');
  return readBaseline(named, isUpdated ? 'may be missing' : 'must exist');
}
