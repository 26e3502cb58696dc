/** Corrections to Auto Scaling. */
import type { Patch } from './patch.ts';

export const ess: readonly Patch[] = [
  {
    type: 'ALIYUN::ESS::ScalingGroup',
    reason: 'Templates carry it although the VSwitch says the VPC.',
    evidence: 'official template examples/elastic/wordpress-cluster-phpmyadmin.yml and 7 more',
    removed: ['VpcId'],
  },
];
