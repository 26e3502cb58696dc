/** What becomes of a baseline after a run: it is written anew when that was asked for, and otherwise its dead entries are told. */
import type { Language } from '@ros-lint/core';
import type { Baseline } from '../baseline.ts';
import type { Checked } from '../report.ts';
import type { Settings } from '../settings.ts';
import { complain } from '../terminal.ts';
import { wordings } from '../wording.ts';
import { writeText } from '../write-text.ts';

export interface Settled {
  readonly checked: readonly Checked[];
  /** Why the baseline could not be written. */
  readonly failure: string | undefined;
}

export function settle(
  baseline: Baseline,
  checked: readonly Checked[],
  settings: Settings,
  language: Language,
): Settled {
  const wording = wordings[language];
  const stale = settings.extent === 'lines' ? 0 : baseline.stale(checked);
  if (!settings.baseline.isUpdated) {
    if (stale > 0) complain(wording.stale(baseline.file, stale));
    return { checked, failure: undefined };
  }
  const problem = writeText(baseline.file, baseline.updated(checked, settings.shown));
  if (problem !== undefined) return { checked, failure: `${baseline.file}: ${problem}` };
  const isReported = ({ severity }: { severity: Settings['shown'][number] }) => settings.shown.includes(severity);
  const forgiven = checked.map(({ diagnostics, forgiven: before = [], ...file }): Checked => {
    return {
      ...file,
      diagnostics: diagnostics.filter((each) => !isReported(each)),
      forgiven: [...before, ...diagnostics.filter(isReported)],
    };
  });
  const count = forgiven.reduce((sum, file) => sum + (file.forgiven?.length ?? 0), 0);
  complain(wording.updated(baseline.file, count, stale));
  return { checked: forgiven, failure: undefined };
}
