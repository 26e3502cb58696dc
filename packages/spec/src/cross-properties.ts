/** What properties demand of each other, and forms that the sources do not give, each from the documentation of the product. */
import type { CrossProperty, PropertyOf } from '@ros-lint/core';

const of = (type: string, ...path: string[]): PropertyOf => ({ type, path });

/** Words for paying as one goes, in the spellings that the service takes. */
const postpaid = [
  'PayAsYouGo',
  'PayOnDemand',
  'POST',
  'POSTPAY',
  'PostPaid',
  'PostPay',
  'Postpaid',
  'Postpay',
  'postPaid',
];

export const crossProperties: readonly CrossProperty[] = [
  {
    kind: 'addressBlock',
    of: [
      of('ALIYUN::CS::ASKCluster', 'ServiceCidr'),
      of('ALIYUN::CS::KubernetesCluster', 'ContainerCidr'),
      of('ALIYUN::CS::KubernetesCluster', 'ServiceCidr'),
      of('ALIYUN::CS::ManagedKubernetesCluster', 'ContainerCidr'),
      of('ALIYUN::CS::ManagedKubernetesCluster', 'ServiceCidr'),
      of('ALIYUN::ECS::VPC', 'CidrBlock'),
      of('ALIYUN::ECS::VPC', 'SecondaryCidrBlocks'),
      of('ALIYUN::ECS::VSwitch', 'CidrBlock'),
      of('ALIYUN::VPC::VpcCidrBlockAssociation', 'SecondaryCidrBlock'),
    ],
  },
  {
    kind: 'addressBlock',
    mixed: true,
    of: [
      of('ALIYUN::ECS::Route', 'DestinationCidrBlock'),
      of('ALIYUN::ECS::SecurityGroup', 'SecurityGroupEgress', 'DestCidrIp'),
      of('ALIYUN::ECS::SecurityGroup', 'SecurityGroupIngress', 'SourceCidrIp'),
      of('ALIYUN::ECS::SecurityGroupEgress', 'DestCidrIp'),
      of('ALIYUN::ECS::SecurityGroupEgresses', 'Permissions', 'DestCidrIp'),
      of('ALIYUN::ECS::SecurityGroupIngress', 'SourceCidrIp'),
      of('ALIYUN::ECS::SecurityGroupIngresses', 'Permissions', 'SourceCidrIp'),
      of('ALIYUN::VPC::SnatEntry', 'SourceCIDR'),
    ],
  },
  {
    kind: 'portRange',
    of: [
      of('ALIYUN::ECS::SecurityGroup', 'SecurityGroupEgress', 'PortRange'),
      of('ALIYUN::ECS::SecurityGroup', 'SecurityGroupIngress', 'PortRange'),
      of('ALIYUN::ECS::SecurityGroupEgress', 'PortRange'),
      of('ALIYUN::ECS::SecurityGroupEgresses', 'Permissions', 'PortRange'),
      of('ALIYUN::ECS::SecurityGroupIngress', 'PortRange'),
      of('ALIYUN::ECS::SecurityGroupIngresses', 'Permissions', 'PortRange'),
    ],
  },
  { kind: 'ordered', type: 'ALIYUN::ESS::ScalingGroup', least: 'MinSize', most: 'MaxSize' },
  {
    kind: 'onlyWith',
    types: [
      'ALIYUN::ECS::DedicatedHost',
      'ALIYUN::ECS::Instance',
      'ALIYUN::ECS::InstanceGroup',
      'ALIYUN::ElasticSearch::Instance',
      'ALIYUN::MONGODB::Instance',
      'ALIYUN::MONGODB::ShardingInstance',
      'ALIYUN::RDS::DBInstance',
      'ALIYUN::RDS::ReadOnlyDBInstance',
      'ALIYUN::REDIS::Instance',
      'ALIYUN::VPC::EIP',
    ],
    properties: ['AutoRenew', 'AutoRenewPeriod', 'Period', 'PeriodType', 'PeriodUnit', 'PricingCycle'],
    switches: ['ChargeType', 'InstanceChargeType', 'PayType'],
    idle: postpaid,
  },
  // The page of the type asks for one of them; when there are several, the body counts.
  { kind: 'oneOf', type: 'ALIYUN::ROS::Stack', properties: ['TemplateBody', 'TemplateId', 'TemplateURL'] },
  { kind: 'distinct', property: 'Tags', field: 'Key' },
  {
    kind: 'inside',
    type: 'ALIYUN::ECS::VSwitch',
    block: 'CidrBlock',
    parent: 'VpcId',
    parentType: 'ALIYUN::ECS::VPC',
    parentBlocks: ['CidrBlock', 'SecondaryCidrBlocks'],
    chosen: ['ALIYUN::ECS::VPC::VPCId', 'ALIYUN::ECS::VPC::VpcId'],
    extended: ['ALIYUN::VPC::VpcCidrBlockAssociation'],
  },
];
