/** What one run found, as the formats get it: the findings to show, and the count of all. */
import { type AnyRule, type Diagnostic, type Kind, type Lines, linesOf, type Severity } from '@ros-lint/core';

export interface Report {
  readonly files: readonly FileReport[];
  readonly summary: Summary;
  /** What the command could not do: a line each. */
  readonly failures: readonly string[];
  /** Rules of the user that had a say. */
  readonly ownRules: readonly AnyRule[];
  /** Whether only what git says was changed was looked at. */
  readonly extent: Extent;
}

export type Extent = 'everything' | 'changes';

export interface FileReport {
  /** As it is shown: relative when it was given so, with slashes. */
  readonly path: string;
  readonly kind: Kind;
  readonly text: string;
  /** Only those that the options want to be shown. */
  readonly diagnostics: readonly Diagnostic[];
  /** Asked for only when there is something to show. */
  readonly lines: () => Lines;
}

/** Counts of everything that was found, shown or not. */
export interface Summary {
  /** Files that were checked, without those that were skipped. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** How many findings were mended, when that was asked for; they are not counted above. */
  readonly fixed?: number;
  /** How many would be mended, when only that was asked for; they are not counted above either. */
  readonly fixable?: number;
  /** How many findings the baseline forgives, where there is one; they are not counted above. */
  readonly forgiven?: number;
}

/** A checked text with everything that was found in it. */
export interface Checked {
  readonly path: string;
  readonly kind: Kind;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings were mended, when that was asked for. */
  readonly fixed?: number;
  /** How many would be mended, when only that was asked for. */
  readonly fixable?: number;
  /** What the baseline forgives, where there is one. */
  readonly forgiven?: readonly Diagnostic[];
}

export function reportOf(
  checked: readonly Checked[],
  shown: readonly Severity[],
  failures: readonly string[],
  ownRules: readonly AnyRule[] = [],
  extent: Extent = 'everything',
): Report {
  const count = (severity: Severity) =>
    checked.reduce((sum, file) => sum + file.diagnostics.filter((found) => found.severity === severity).length, 0);
  const fixed = checked.flatMap((file) => file.fixed ?? []);
  const fixable = checked.flatMap((file) => file.fixable ?? []);
  const forgiven = checked.flatMap((file) => (file.forgiven === undefined ? [] : [file.forgiven.length]));
  return {
    files: checked.map(({ path, kind, text, diagnostics }) => {
      let lines: Lines | undefined;
      return {
        path,
        kind,
        text,
        diagnostics: diagnostics.filter(({ severity }) => shown.includes(severity)),
        lines: () => (lines ??= linesOf(text)),
      };
    }),
    summary: {
      files: checked.filter(({ kind }) => kind !== 'skipped').length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
      ...(fixed.length > 0 && { fixed: sumOf(fixed) }),
      ...(fixable.length > 0 && { fixable: sumOf(fixable) }),
      ...(forgiven.length > 0 && { forgiven: sumOf(forgiven) }),
    },
    failures,
    ownRules,
    extent,
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
