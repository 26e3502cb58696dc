/** Judges one text: lints it, forgets what is forgiven, and mends it when that is asked for. */
import { type Diagnostic, type LintResult, lint } from '@ros-lint/core';
import type { FoundFile } from '../discover.ts';
import { masked } from '../mask.ts';
import type { Reading } from '../read-text.ts';
import type { Checked } from '../report.ts';
import type { Circumstances } from './circumstances.ts';
import type { Run } from './judge-files.ts';
import { withLocalFiles } from './local-files.ts';
import type { Early } from './look-ahead.ts';

export interface Job {
  readonly path: string;
  readonly file: FoundFile;
  readonly reading: Reading & { readonly kind: 'text' };
  readonly circumstances: Circumstances;
  /** What another thread found already. */
  readonly early: Early | undefined;
  readonly run: Run;
}

export interface Done {
  readonly judged: Checked;
  /** Why the mended text could not be written. */
  readonly failure?: string | undefined;
}

export async function judgeText({ path, file, reading, circumstances, early, run }: Job): Promise<Done> {
  const { spec, options, about } = circumstances;
  const lintOnce = (text: string) => {
    const make = () => foundIn(early, text) ?? lint(text, spec, options);
    return run.cache === undefined ? make() : run.cache.lint(path, text, about, make);
  };
  const judge = (text: string) => {
    const found = lintOnce(text);
    const result = found.kind === 'request' ? withLocalFiles(found, path, text, spec, options) : found;
    const { open, ...rest } = sifted(path, text, result, run);
    const { changes, settings } = run;
    if (settings.extent === 'files' || changes === undefined || open.length === 0)
      return { ...rest, diagnostics: open };
    const before = (earlier: string) => lint(earlier, spec, options).diagnostics;
    return {
      ...rest,
      diagnostics: changes.near(path, { text, diagnostics: open, original: reading.text, judge: before }),
    };
  };
  const { fix, shown: severities } = run.settings;
  if (fix === undefined) {
    const { secrets, ...found } = judge(reading.text);
    return { judged: { path, text: masked(reading.text, secrets), ...found } };
  }
  const { mend } = await import('../fix/mend.ts');
  return mend({ path, file, reading, judge, settings: fix, shown: severities });
}

function foundIn(early: Early | undefined, text: string): LintResult | undefined {
  return early?.reading.kind === 'text' && early.reading.text === text ? early.result : undefined;
}

/** What remains of the findings: those that nobody forgave. */
function sifted(path: string, text: string, { kind, secrets, diagnostics }: LintResult, { baseline }: Run): Sifted {
  // A baseline keeps pieces of the text.
  const { open, forgiven } = baseline?.sift(path, masked(text, secrets), diagnostics) ?? { open: diagnostics };
  return { kind, open, ...(forgiven && { forgiven }), ...(secrets && { secrets }) };
}

interface Sifted extends Omit<LintResult, 'diagnostics'> {
  readonly open: readonly Diagnostic[];
  readonly forgiven?: readonly Diagnostic[];
}
