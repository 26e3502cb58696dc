/** What becomes of the baselines after a run: they are written anew when that was asked for, and otherwise their dead entries are told. */
import type { Language } from '@ros-lint/core';
import type { Baseline, Seen } from '../baseline.ts';
import type { Checked } from '../report.ts';
import type { Settings } from '../settings.ts';
import { complain } from '../terminal.ts';
import { wordings } from '../wording.ts';
import { writeText } from '../write-text.ts';
import type { Baselines } from './baseline-for.ts';

export interface Settled {
  readonly checked: readonly Checked[];
  /** Why baselines could not be written. */
  readonly failures: readonly string[];
}

export function settle({ all, of }: Baselines, seen: Seen, settings: Settings, language: Language): Settled {
  const wording = wordings[language];
  const failures: string[] = [];
  const written = new Set<Baseline>();
  const isReported = ({ severity }: { severity: Settings['shown'][number] }) => settings.shown.includes(severity);
  const forgivenIn = ({ diagnostics, forgiven = [] }: Checked) => [...forgiven, ...diagnostics.filter(isReported)];
  for (const baseline of all) {
    const share = shareOf(seen, ({ path }) => of(path) === baseline);
    const stale = settings.extent === 'lines' ? 0 : baseline.stale(share);
    if (!settings.baseline.isUpdated) {
      if (stale > 0) complain(wording.stale(baseline.file, stale));
      continue;
    }
    const problem = writeText(baseline.file, baseline.updated(share, settings.shown));
    if (problem !== undefined) {
      failures.push(`${baseline.file}: ${problem}`);
      continue;
    }
    written.add(baseline);
    complain(wording.updated(baseline.file, share.checked.flatMap(forgivenIn).length, stale));
  }
  const checked = seen.checked.map((file): Checked => {
    const baseline = of(file.path);
    if (baseline === undefined || !written.has(baseline)) return file;
    const diagnostics = file.diagnostics.filter((each) => !isReported(each));
    return { ...file, diagnostics, forgiven: forgivenIn(file) };
  });
  return { checked, failures };
}

/** What a baseline is asked about; of files that another one holds for it has nothing to say any more. */
function shareOf({ checked, passedOver }: Seen, isOurs: (file: Checked) => boolean): Seen {
  const others = checked.filter((file) => !isOurs(file)).map(({ path }) => path);
  return { checked: checked.filter(isOurs), passedOver: [...passedOver, ...others] };
}
