/**
 * The tiny ROS of the test pages: a handful of resource types small enough to know by heart, so that a page says all that matters.
 * The grammar is the real one in small.
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

const text = (en: string) => ({ en, 'zh-cn': en });

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
  names: (kind) => (kind === 'resourceType' ? types.map(({ name }) => name).sort() : []),
  grammar: {
    versions: ['2015-09-01'],
    template: object({
      ROSTemplateFormatVersion: required(string()),
      Description: optional(any()),
      Metadata: optional(map(any())),
      Parameters: optional(map(map(any()))),
      Mappings: optional(map(map(map(any())))),
      Conditions: optional(map(any())),
      Locals: optional(map(map(any()))),
      Rules: optional(map(map(any()))),
      Transform: optional(any()),
      Workspace: optional(map(string())),
      Resources: optional(map(map(any()))),
      Outputs: optional(map(map(any()))),
    }),
    parameter: object({
      Type: required(string({ enum: ['String', 'Number', 'Boolean', 'Json', 'CommaDelimitedList'] })),
      Label: optional(any()),
      Description: optional(any()),
      Default: optional(any()),
      AllowedValues: optional(list(any())),
    }),
    resource: object({
      Type: required(string()),
      Properties: optional(map(any())),
      Condition: optional(string()),
      Count: optional(integer()),
      DependsOn: optional(any()),
      DeletionPolicy: optional(string({ enum: ['Delete', 'Retain'] })),
      Metadata: optional(map(any())),
    }),
    output: object({
      Value: required(any()),
      Description: optional(any()),
      Condition: optional(string()),
    }),
    rule: object({ RuleCondition: optional(any()), Assertions: required(list(map(any()))) }),
    local: object({ Type: optional(string()), Value: optional(any()), Properties: optional(map(any())) }),
  },
  pseudoParameters: [
    { name: 'ALIYUN::StackName', doc: text('The name of the stack'), shape: string() },
    { name: 'ALIYUN::StackId', doc: text('The id of the stack'), shape: string() },
    { name: 'ALIYUN::Region', doc: text('The region'), shape: string() },
    { name: 'ALIYUN::TenantId', doc: text('The account'), shape: string() },
    { name: 'ALIYUN::NoValue', doc: text('Removes a property'), shape: any() },
    { name: 'ALIYUN::Index', doc: text('The index of the copy'), shape: integer(), onlyWithCount: true },
  ],
};

function type(
  name: string,
  facts: { properties: { [name: string]: Field }; attributes: { [name: string]: Shape } },
): ResourceType {
  const properties: ObjectShape = object(facts.properties);
  const attributes = Object.fromEntries(Object.entries(facts.attributes).map(([key, shape]) => [key, { shape }]));
  return { name, properties, attributes, ref: string(), freshness: 'manual', source: 'the tests' };
}
