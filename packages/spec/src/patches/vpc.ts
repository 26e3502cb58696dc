/** Corrections to VPC. */
import type { Patch } from './patch.ts';

export const vpc: readonly Patch[] = [
  {
    type: 'ALIYUN::VPC::NatGateway',
    reason: 'Templates carry it although the VSwitch says the zone.',
    evidence: 'official template documents/help/ack/ack-cube-game.yml and 10 more',
    removed: ['ZoneId'],
  },
];
