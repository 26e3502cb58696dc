/** Corrections to ECS. */
import type { Patch } from './patch.ts';

export const ecs: readonly Patch[] = [
  {
    type: 'ALIYUN::ECS::InstanceGroup',
    reason:
      'Templates carry the smallest number of instances beside MaxAmount, as the API does; no list of properties has it.',
    evidence: 'official template examples/application/ecs-group-join-sls.yml and 8 more; documentation of Count',
    properties: { MinAmount: { type: 'integer' } },
  },
  {
    type: 'ALIYUN::ECS::InstanceGroup',
    reason: 'Names of old that templates still carry.',
    evidence:
      'official templates: InternetMaxBandwidthIn in 20 (examples/elastic/existing-vpc-single-flink.yml), SystemDisk_… in 7 (examples/network/vpc-snat-gateway.yml)',
    removed: ['InternetMaxBandwidthIn', 'SystemDisk_Category', 'SystemDisk_DiskName', 'SystemDisk_Size'],
  },
  {
    type: 'ALIYUN::ECS::LaunchTemplate',
    reason: 'Gone with the property of the same name of instances.',
    evidence: 'samples of the documentation of 2021',
    removed: ['InternetMaxBandwidthIn'],
  },
  {
    type: 'ALIYUN::ECS::Route',
    reason: 'A name of old that templates still carry; RouteTableId took its place.',
    evidence: 'official template examples/elastic/wordpress-cluster.yml and 6 more',
    removed: ['RouteId'],
  },
];
