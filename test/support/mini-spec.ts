/**
 * The tiny ROS of the test pages: a handful of resource types small enough to know by heart, so that a page says all that matters.
 * The grammar and the pseudo parameters are the real ones.
 */
import type { ResourceType, Spec } from '@ros-lint/core';
import {
  any,
  boolean,
  type Field,
  integer,
  list,
  map,
  type ObjectShape,
  object,
  optional,
  required,
  type Shape,
  string,
} from '@ros-lint/core/shape';
import { grammar, pseudoParameters } from '@ros-lint/spec';

const types: readonly ResourceType[] = [
  type('ALIYUN::ECS::VPC', {
    properties: {
      CidrBlock: optional(string()),
      VpcName: optional(string()),
      Description: optional(string()),
      Tags: optional(list(object({ Key: required(string()), Value: optional(string()) }))),
    },
    attributes: { VpcId: string(), VRouterId: string(), RouteTableId: string() },
  }),
  type('ALIYUN::ECS::VSwitch', {
    properties: {
      VpcId: required(string()),
      ZoneId: required(string()),
      CidrBlock: required(string()),
      VSwitchName: optional(string()),
    },
    attributes: { VSwitchId: string(), CidrBlock: string() },
  }),
  type('ALIYUN::ECS::SecurityGroup', {
    properties: {
      VpcId: optional(string()),
      SecurityGroupName: optional(string()),
      SecurityGroupIngress: optional(list(map(any()))),
    },
    attributes: { SecurityGroupId: string() },
  }),
  type('ALIYUN::ECS::InstanceGroup', {
    properties: {
      ImageId: required(string()),
      InstanceType: required(string()),
      MaxAmount: required(integer({ minimum: 0, maximum: 1000 })),
      VpcId: optional(string()),
      VSwitchId: optional(string()),
      SecurityGroupId: optional(string()),
      InstanceName: optional(string()),
      AllocatePublicIP: optional(boolean(), { default: true }),
      UserData: optional(string()),
    },
    attributes: { InstanceIds: list(string()), PrivateIps: list(string()) },
  }),
  type('ALIYUN::ROS::WaitConditionHandle', { properties: {}, attributes: { CurlCli: string() } }),
  type('ALIYUN::ROS::Sleep', { properties: { CreateDuration: optional(integer()) }, attributes: {} }),
];

const byName = new Map(types.map((each) => [each.name, each]));

export const miniSpec: Spec = {
  resourceType: (name) => byName.get(name),
  operation: () => undefined,
  names: (kind) => (kind === 'resourceType' ? [...byName.keys()].sort() : []),
  grammar,
  pseudoParameters,
};

function type(
  name: string,
  facts: { properties: { [name: string]: Field }; attributes: { [name: string]: Shape } },
): ResourceType {
  const properties: ObjectShape = object(facts.properties);
  const attributes = Object.fromEntries(Object.entries(facts.attributes).map(([key, shape]) => [key, { shape }]));
  return { name, properties, attributes, ref: string(), freshness: 'manual', source: 'the tests' };
}
