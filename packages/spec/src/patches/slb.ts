/** Corrections to SLB. */
import type { Patch } from './patch.ts';

export const slb: readonly Patch[] = [
  {
    type: 'ALIYUN::SLB::LoadBalancer',
    reason: 'Newer than the source of 2024.',
    evidence: 'official template resources/privatelink/vpc-endpoint.yml',
    properties: { SupportPrivateLink: { type: 'boolean' } },
  },
  {
    type: 'ALIYUN::SLB::Listener',
    reason: 'The source of 2024 has 1000 as the greatest; the API takes an hour.',
    evidence:
      'official templates of the Compute Nest practice stablediffusion default to 3600; PersistenceTimeout of CreateLoadBalancerTCPListener',
    properties: { Persistence: { fields: { PersistenceTimeout: { max: 3600 } } } },
  },
];
