/** Corrections to EMR. */
import type { Patch } from './patch.ts';

export const emr: readonly Patch[] = [
  ...['ALIYUN::EMR::LivyCompute', 'ALIYUN::EMR::SparkWorkspace'].map((type) => ({
    type,
    reason: 'Newer than every list of types.',
    evidence: 'official templates of August 2026',
    open: true as const,
    openAttributes: true as const,
    ref: 'any' as const,
    unlisted: true as const,
  })),
];
