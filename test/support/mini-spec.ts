/**
 * The tiny ROS of the test pages: a handful of resource types small enough to know by heart, so that a page says all that matters.
 * The grammar and the pseudo parameters are the real ones.
 */
import type { AssociationProperty, ResourceType, Spec } from '@ros-lint/core';
import {
  any,
  boolean,
  type Field,
  integer,
  list,
  map,
  number,
  type ObjectShape,
  object,
  optional,
  required,
  type Shape,
  string,
  template,
} from '@ros-lint/core/shape';
import { crossProperties, grammar, identifiers, pseudoParameters } from '@ros-lint/spec';

const types: readonly ResourceType[] = [
  {
    ...type('ALIYUN::ROS::Stack', {
      properties: {
        TemplateBody: optional(template()),
        TemplateURL: optional(string()),
        Parameters: optional(map(any())),
        TimeoutMins: optional(integer({ minimum: 10, maximum: 1440 })),
      },
      attributes: {},
    }),
    openAttributes: true,
  },
  type('ALIYUN::ECS::VPC', {
    properties: {
      CidrBlock: optional(string()),
      VpcName: optional(string()),
      Description: optional(string()),
      SecondaryCidrBlocks: optional(list(string(), { maxItems: 5 })),
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
      Password: optional(string({ pattern: '^[a-zA-Z0-9]{8,30}$' })),
      DiskMappings: optional(
        list(
          object({
            Category: optional(string({ enum: ['cloud_essd', 'cloud_ssd'] })),
            Size: required(integer({ minimum: 20, maximum: 32768 })),
            Encryption: optional(object({ Enabled: required(boolean()), KMSKeyId: optional(string()) })),
          }),
          { maxItems: 16 },
        ),
      ),
    },
    attributes: { InstanceIds: list(string()), PrivateIps: list(string()) },
  }),
  type('ALIYUN::ROS::WaitConditionHandle', {
    properties: { Mode: optional(string({ enum: ['Increment', 'Full'] })), Count: optional(integer()) },
    attributes: { CurlCli: string() },
  }),
  type('ALIYUN::ROS::Sleep', {
    properties: { CreateDuration: optional(number({ minimum: 0, maximum: 1800 })), Triggers: optional(map(any())) },
    attributes: {},
  }),
  type('ALIYUN::SLS::Project', {
    properties: { Name: required(string({ minLength: 3, maxLength: 63, pattern: '^[a-zA-Z0-9-]+$' })) },
    attributes: { Name: string() },
  }),
  {
    ...type('ALIYUN::ECS::EIP', {
      properties: { Bandwidth: optional(integer()) },
      attributes: { EipAddress: string() },
    }),
    status: { kind: 'renamed', replacement: 'ALIYUN::VPC::EIP' },
  },
  type('ALIYUN::VPC::EIP', {
    properties: {
      Bandwidth: optional(integer()),
      InstanceChargeType: optional(string()),
      Period: optional(integer()),
      AutoRenew: optional(boolean()),
    },
    attributes: { EipAddress: string() },
  }),
  // What is known of it comes from older sources only.
  {
    ...type('ALIYUN::ESS::ScalingGroup', {
      properties: {
        MinSize: required(integer({ minimum: 0, maximum: 1000 })),
        MaxSize: required(integer({ minimum: 0, maximum: 1000 })),
        ScalingGroupName: optional(string({ minLength: 2, pattern: '^[a-z]' })),
        MultiAZPolicy: optional(string({ enum: ['PRIORITY', 'BALANCE'] })),
        VSwitchIds: optional(list(string(), { maxItems: 2 })),
      },
      attributes: { ScalingGroupId: string() },
    }),
    freshness: 'dated',
    removed: ['VpcId'],
  },
  {
    ...type('Aliyun::Serverless::Service', { properties: {}, attributes: {} }),
    properties: object({}, { open: true }),
    transform: 'Aliyun::Serverless-2018-04-03',
  },
];

const associations: readonly AssociationProperty[] = [
  { name: 'ALIYUN::ECS::Instance::InstanceType', metadata: { ZoneId: string() } },
  { name: 'ALIYUN::ECS::Instance::Password', metadata: {} },
  { name: 'ALIYUN::ECS::Instance::ZoneId', metadata: {}, deprecated: true },
  { name: 'ALIYUN::ECS::VPC::VPCId', metadata: {} },
  { name: 'ALIYUN::VPC::VSwitch::CidrBlock', metadata: {} },
  { name: 'ALIYUN::OOS::Action::Properties', metadata: {}, unavailable: 'oos' },
  { name: 'List[Parameters]', metadata: { Parameters: map(any()) }, ownNames: true },
  { name: 'ZoneId', metadata: { AutoSelectFirst: boolean() } },
];

const byName = new Map(types.map((each) => [each.name, each]));

export const miniSpec: Spec = {
  resourceType: (name) => byName.get(name),
  operation: () => undefined,
  associationProperty: (name) => associations.find((each) => each.name === name),
  names(kind) {
    if (kind === 'associationProperty') return associations.map(({ name }) => name);
    return kind === 'resourceType' ? [...byName.keys()].sort() : [];
  },
  grammar,
  pseudoParameters,
  identifiers,
  crossProperties,
  mistakenType: (name) => (['ALIYUN::VPC::VPC', 'AWS::EC2::VPC'].includes(name) ? 'ALIYUN::ECS::VPC' : undefined),
};

function type(
  name: string,
  facts: { properties: { [name: string]: Field }; attributes: { [name: string]: Shape } },
): ResourceType {
  const properties: ObjectShape = object(facts.properties);
  const attributes = Object.fromEntries(Object.entries(facts.attributes).map(([key, shape]) => [key, { shape }]));
  return { name, properties, attributes, ref: string(), freshness: 'manual', source: 'the tests' };
}
