/** Types that are there but should not be used any more, and names that were changed. */
import type { Patch } from './patch.ts';

const inDocs = 'documentation of 2021 has it, later lists of properties do not';

/** Has the facts of the type that took its place. */
function renamed(type: string, replacement: string, evidence: string): Patch {
  const reason = `It was renamed to ${replacement}; templates still carry the old name.`;
  return { type, like: replacement, reason, evidence, status: { kind: 'renamed', replacement }, unlisted: true };
}

function retired(type: string, replacement?: string, evidence = inDocs): Patch {
  const status = { kind: 'retired' as const, ...(replacement !== undefined && { replacement }) };
  return { type, reason: 'The product behind it was given up or absorbed by another type.', evidence, status };
}

export const retiredTypes: readonly Patch[] = [
  renamed('ALIYUN::ECS::EIP', 'ALIYUN::VPC::EIP', 'official templates; documentation of the VPC type'),
  renamed(
    'ALIYUN::ECS::EIPAssociation',
    'ALIYUN::VPC::EIPAssociation',
    'official templates; documentation of the VPC type',
  ),
  renamed('ALIYUN::MEMCACHE::Instance', 'ALIYUN::Memcache::Instance', 'the lists of 2024 and 2026 spell it so'),
  retired('ALIYUN::ECS::NatGateway', 'ALIYUN::VPC::NatGateway'),
  retired('ALIYUN::ECS::BandwidthPackage', 'ALIYUN::VPC::CommonBandwidthPackage'),
  retired(
    'ALIYUN::ECS::PrepayInstance',
    'ALIYUN::ECS::Instance',
    'official templates of old; no source has its properties',
  ),
  retired(
    'ALIYUN::ECS::PrepayInstanceGroupClone',
    'ALIYUN::ECS::InstanceGroupClone',
    'official templates of old; no source has its properties',
  ),
  retired('ALIYUN::CS::App', 'ALIYUN::CS::ClusterApplication', 'Swarm clusters are no longer offered'),
  retired('ALIYUN::CS::Cluster', 'ALIYUN::CS::ManagedKubernetesCluster', 'Swarm clusters are no longer offered'),
  retired('ALIYUN::MONGODB::PrepayInstance', 'ALIYUN::MONGODB::Instance'),
  retired('ALIYUN::MarketPlace::Image'),
  retired('ALIYUN::MarketPlace::ImageSubscription'),
  retired('ALIYUN::UIS::Uis'),
  retired('ALIYUN::UIS::UisConnection'),
  retired('ALIYUN::UIS::UisNode'),
];
