/** Mends one file: works out the text after its fixes, and writes it where the options want it. */
import { type Diagnostic, fixText, type LintResult, type Severity } from '@ros-lint/core';
import type { FoundFile } from '../discover.ts';
import { masked } from '../mask.ts';
import type { Reading } from '../read-text.ts';
import type { Checked } from '../report.ts';
import type { FixSettings } from '../settings.ts';
import { print } from '../terminal.ts';
import { nameInDiff } from './name-in-diff.ts';
import { replaceFile } from './replace-file.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface Task {
  /** As it is shown. */
  readonly path: string;
  readonly file: FoundFile;
  readonly reading: Reading & { readonly kind: 'text' };
  readonly judge: (text: string) => LintResult & { readonly forgiven?: readonly Diagnostic[] };
  readonly settings: FixSettings;
  /** What is not reported is not mended: nobody would know why the text changed. */
  readonly shown: readonly Severity[];
}

/** The file as it is after the fixes; when they could not be written, as it was, with the reason. */
export function mend({ path, file, reading, judge, settings, shown }: Task): { judged: Checked; failure?: string } {
  const before = reading.text;
  const wants = ({ severity }: { severity: Severity }) => shown.includes(severity);
  const { text, result, applied } = fixText(before, judge, { safeties: settings.safeties, wants });
  const { secrets, ...found } = result;
  const shownText = masked(text, secrets);
  const rest = { path, text: shownText, ...found };
  if (settings.isDryRun) {
    // A difference is read by people and kept in logs; what a line hides there, it hides from `git apply` too.
    const mark = reading.hasMark ? '\ufeff' : '';
    print(unifiedDiff(nameInDiff(path), mark + masked(before, judge(before).secrets), mark + shownText));
    return { judged: { ...rest, fixable: applied } };
  }
  const judged = { ...rest, fixed: applied };
  if (file.path === '-') {
    print(reading.hasMark ? `\ufeff${text}` : text);
    return { judged };
  }
  if (text === before) return { judged };
  const failure = replaceFile(file.path, { before, after: text, hasMark: reading.hasMark });
  if (failure === undefined) return { judged };
  const { secrets: kept, ...open } = judge(before);
  return { judged: { path, text: masked(before, kept), ...open }, failure };
}
