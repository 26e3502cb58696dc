/** The baseline that a run is held against: the one of the command line, else the one that the configuration names. */
import type { Baseline } from '../baseline.ts';
import type { ConfigOf } from '../config/find.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import type { Settings } from '../settings.ts';

/** Nothing where none is wanted. One that is to be written may be missing. */
export async function baselineFor(settings: Settings, configOf: ConfigOf): Promise<Outcome<Baseline | undefined>> {
  const { file, isUpdated } = settings.baseline;
  if (file === 'none') return { value: undefined };
  const config = file === undefined ? await configOf('.') : undefined;
  // A configuration that is wrong is told about with the first file that it holds for.
  const named = file ?? (config === undefined || hasFailed(config) ? undefined : config.value.baseline);
  if (named === undefined && !isUpdated) return { value: undefined };
  const { BASELINE_NAME, readBaseline } = await import('../baseline.ts');
  return readBaseline(named ?? BASELINE_NAME, isUpdated ? 'may be missing' : 'must exist');
}
