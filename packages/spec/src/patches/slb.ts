/** Corrections to SLB. */
import type { Patch } from './patch.ts';

export const slb: readonly Patch[] = [
  {
    type: 'ALIYUN::SLB::LoadBalancer',
    reason: 'Newer than the source of 2024.',
    evidence: 'official template resources/privatelink/vpc-endpoint.yml',
    properties: { SupportPrivateLink: { type: 'boolean' } },
  },
];
