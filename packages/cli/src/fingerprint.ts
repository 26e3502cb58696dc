/** A mark by which a finding is known again after lines were moved: made of what it is about, not of where it stands. */
import { createHash } from 'node:crypto';
import type { Diagnostic } from '@ros-lint/core';
import { placeOf } from './identity.ts';
import type { FileReport } from './report.ts';

/** The findings of a file with a fingerprint each; equal ones are numbered, so that each is unique. */
export function fingerprinted({
  path,
  text,
  diagnostics,
}: FileReport): { diagnostic: Diagnostic; fingerprint: string }[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const about = JSON.stringify([path, diagnostic.rule, placeOf(diagnostic, text)]);
    const count = seen.get(about) ?? 0;
    seen.set(about, count + 1);
    const fingerprint = createHash('sha256').update(`${about}${count}`).digest('hex').slice(0, 32);
    return { diagnostic, fingerprint };
  });
}
