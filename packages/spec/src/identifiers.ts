/** What identifiers in properties are the identifiers of: only things that templates often hand around and mix up. */
import type { Identifier } from '@ros-lint/core';

export const identifiers: readonly Identifier[] = [
  {
    thing: { en: 'a VPC', 'zh-cn': '专有网络' },
    names: ['VpcId', 'VpcIds', 'VPCId'],
    types: ['ALIYUN::ECS::VPC'],
  },
  {
    thing: { en: 'a VSwitch', 'zh-cn': '交换机' },
    names: ['VSwitchId', 'VSwitchIds', 'VswitchId', 'VswitchIds'],
    types: ['ALIYUN::ECS::VSwitch'],
  },
  {
    thing: { en: 'a security group', 'zh-cn': '安全组' },
    names: ['SecurityGroupId', 'SecurityGroupIds'],
    types: ['ALIYUN::ECS::SecurityGroup', 'ALIYUN::ECS::SecurityGroupClone'],
  },
  {
    thing: { en: 'a load balancer', 'zh-cn': '负载均衡实例' },
    names: ['LoadBalancerId', 'LoadBalancerIds'],
    types: [
      'ALIYUN::ALB::LoadBalancer',
      'ALIYUN::GWLB::LoadBalancer',
      'ALIYUN::NLB::LoadBalancer',
      'ALIYUN::SLB::LoadBalancer',
      'ALIYUN::SLB::LoadBalancerClone',
    ],
  },
  {
    thing: { en: 'a NAT gateway', 'zh-cn': 'NAT 网关' },
    names: ['NatGatewayId'],
    types: ['ALIYUN::VPC::NatGateway'],
  },
  {
    thing: { en: 'a scaling group', 'zh-cn': '伸缩组' },
    names: ['ScalingGroupId'],
    types: ['ALIYUN::ESS::ScalingGroup'],
  },
  {
    thing: { en: 'a scaling configuration', 'zh-cn': '伸缩配置' },
    names: ['ScalingConfigurationId'],
    types: ['ALIYUN::ESS::ScalingConfiguration'],
  },
  {
    thing: { en: 'a file system', 'zh-cn': '文件系统' },
    names: ['FileSystemId'],
    types: ['ALIYUN::NAS::FileSystem'],
  },
  // Many kinds of things are called instances, so that the name of a property tells nothing.
  {
    thing: { en: 'an instance', 'zh-cn': '实例' },
    names: [],
    types: [
      'ALIYUN::ECS::Instance',
      'ALIYUN::ECS::InstanceGroup',
      'ALIYUN::RDS::DBInstance',
      'ALIYUN::REDIS::Instance',
    ],
  },
];
