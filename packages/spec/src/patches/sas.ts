/** Corrections to Security Center. */
import type { Patch } from './patch.ts';

export const sas: readonly Patch[] = [
  {
    type: 'ALIYUN::SAS::Instance',
    reason: 'Newer than the source of 2024.',
    evidence:
      'official template documents/solution/internet-application-development/data-protection-against-ransomware-attacks.yml',
    properties: {
      AntiRansomwareManageService: { type: 'boolean' },
      Edition: { addEnum: ['Value-added Plan'] },
    },
  },
];
