/** Corrections to RDS. */
import type { Patch } from './patch.ts';

export const rds: readonly Patch[] = [
  {
    type: 'ALIYUN::RDS::DBInstance',
    reason:
      'Templates spell VpcId so; they deploy, so that it is a name of old rather than a slip that the service refuses.',
    evidence: 'official template compute-nest-best-practice/ack-app-rds/template.yml and 10 more',
    removed: ['VPCId'],
  },
];
