/** Corrections to DRDS. */
import type { Patch } from './patch.ts';

export const drds: readonly Patch[] = [
  {
    type: 'ALIYUN::DRDS::DrdsInstance',
    reason: 'A name of old that templates still carry.',
    evidence: 'official templates, all 748 of August 2026',
    removed: ['Quantity'],
  },
];
