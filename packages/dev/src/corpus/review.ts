/** The list of findings that a person has looked at and found true, and what it leaves of a harvest. */
import type { Finding, Harvest } from './read.ts';

/** One true defect of somebody else's template. */
export interface Reviewed {
  /** From the root of the corpus folder. */
  readonly path: string;
  readonly rule: string;
  readonly line: number;
  /** Why it is a defect. */
  readonly why: string;
}

export const isGrave = ({ severity }: Pick<Finding, 'severity'>) => severity === 'error' || severity === 'warning';

/** Errors and warnings that nobody has looked at. */
export function unreviewed(findings: readonly Finding[], reviewed: readonly Reviewed[]): Finding[] {
  return findings.filter((finding) => isGrave(finding) && !reviewed.some((entry) => isSame(entry, finding)));
}

/** Entries of files that were read but whose defect is not found any more. */
export function outdated({ files, findings }: Harvest, reviewed: readonly Reviewed[]): Reviewed[] {
  return reviewed.filter((entry) => files.includes(entry.path) && !findings.some((finding) => isSame(entry, finding)));
}

const isSame = (entry: Reviewed, { path, rule, line }: Finding) =>
  entry.path === path && entry.rule === rule && entry.line === line;
