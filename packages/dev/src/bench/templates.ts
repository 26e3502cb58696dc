/** Templates to measure with, generated in memory: valid, of three sizes, and the same in YAML and JSON. */
import { stringify } from 'yaml';

export interface Sample {
  readonly name: string;
  readonly yaml: string;
  readonly json: string;
}

/** How large one generated unit of six resources is. */
interface Amounts {
  readonly units: number;
  readonly securityRules: number;
  readonly tags: number;
  readonly scriptLines: number;
}

/** About 5, 47 and 500 KB as YAML. */
export function samples(): Sample[] {
  return [
    sample('5 KB', { units: 1, securityRules: 8, tags: 2, scriptLines: 6 }),
    sample('47 KB', { units: 11, securityRules: 8, tags: 2, scriptLines: 6 }),
    sample('500 KB', { units: 48, securityRules: 37, tags: 3, scriptLines: 37 }),
  ];
}

/** About 85 KB as YAML. */
export function sampleToBreak(): Sample {
  return sample('85 KB', { units: 20, securityRules: 8, tags: 2, scriptLines: 6 });
}

function sample(name: string, amounts: Amounts): Sample {
  const value = template(amounts);
  return {
    name,
    yaml: stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }),
    json: `${JSON.stringify(value, null, 2)}\n`,
  };
}

function template(amounts: Amounts): object {
  const numbers = times(amounts.units, (index) => index + 1);
  return {
    ROSTemplateFormatVersion: '2015-09-01',
    Description: 'Benchmark template',
    Parameters: {
      EnvType: { Type: 'String', Default: 'test', AllowedValues: ['test', 'prod'] },
      InstanceType: { Type: 'String', Default: 'ecs.g6.large' },
    },
    Mappings: {
      Net: { test: { Vpc: '10.0.0.0/16' }, prod: { Vpc: '172.16.0.0/12' } },
      Img: { test: { Id: 'm-0123456789abcdef0' }, prod: { Id: 'm-0123456789abcdef1' } },
    },
    Conditions: {
      IsProd: { 'Fn::Equals': [{ Ref: 'EnvType' }, 'prod'] },
      HasName: { 'Fn::Not': { 'Fn::Equals': [{ Ref: 'InstanceType' }, ''] } },
    },
    Resources: Object.assign({}, ...numbers.map((number) => unit(number, amounts))),
    Outputs: Object.assign({}, ...numbers.map(outputs)),
  };
}

function unit(number: number, { securityRules, tags, scriptLines }: Amounts): object {
  const tagged = (name: string) =>
    times(tags, (index) => ({
      Key: `key-${index}`,
      Value: { 'Fn::Sub': `\${ALIYUN::StackName}-${name}-${index}` },
    }));
  const vswitch = (name: string, network: number, zone: number) => ({
    Type: 'ALIYUN::ECS::VSwitch',
    Properties: {
      VpcId: { Ref: `Vpc${number}` },
      CidrBlock: `10.${number % 250}.${network}.0/24`,
      ZoneId: { 'Fn::Select': [zone, { 'Fn::GetAZs': { Ref: 'ALIYUN::Region' } }] },
      Tags: tagged(name),
    },
  });
  return {
    [`Vpc${number}`]: {
      Type: 'ALIYUN::ECS::VPC',
      Properties: {
        CidrBlock: { 'Fn::FindInMap': ['Net', { Ref: 'EnvType' }, 'Vpc'] },
        VpcName: `vpc-${number}`,
        Description: 'a vpc',
        Tags: tagged('vpc'),
      },
    },
    [`SubnetA${number}`]: vswitch('sna', 1, 0),
    [`SubnetB${number}`]: vswitch('snb', 2, 1),
    [`Sg${number}`]: {
      Type: 'ALIYUN::ECS::SecurityGroup',
      Properties: {
        Description: `group ${number} of the benchmark`,
        VpcId: { Ref: `Vpc${number}` },
        SecurityGroupIngress: times(securityRules, (index) => ({
          IpProtocol: 'tcp',
          PortRange: `${1000 + index}/${1000 + index}`,
          Priority: 1 + (index % 100),
          SourceCidrIp: `192.168.${index % 250}.0/24`,
          Description: `rule ${index}`,
        })),
        Tags: tagged('sg'),
      },
    },
    [`Instance${number}`]: {
      Type: 'ALIYUN::ECS::InstanceGroup',
      Condition: 'IsProd',
      DependsOn: [`SubnetB${number}`],
      Properties: {
        ImageId: { 'Fn::FindInMap': ['Img', { Ref: 'EnvType' }, 'Id'] },
        MaxAmount: 1,
        InstanceType: { Ref: 'InstanceType' },
        VpcId: { Ref: `Vpc${number}` },
        VSwitchId: { Ref: `SubnetA${number}` },
        SecurityGroupId: { 'Fn::GetAtt': [`Sg${number}`, 'SecurityGroupId'] },
        UserData: { 'Fn::Join': ['\n', script(number, scriptLines)] },
        Tags: tagged('ins'),
      },
    },
    [`Bucket${number}`]: {
      Type: 'ALIYUN::OSS::Bucket',
      DependsOn: `Instance${number}`,
      Condition: 'IsProd',
      DeletionPolicy: 'Retain',
      Properties: {
        BucketName: {
          'Fn::If': ['HasName', { 'Fn::Sub': `prod-\${ALIYUN::TenantId}-${number}` }, `test-bucket-${number}`],
        },
        AccessControl: 'private',
        VersioningConfiguration: { Status: 'Enabled' },
        Tags: { owner: 'bench', unit: `u${number}`, kind: 'bkt' },
      },
    },
  };
}

function script(number: number, length: number): unknown[] {
  const steps = times(length, (index) => `echo step ${index} of the boot script`);
  return ['#!/bin/bash', ...steps, { 'Fn::Sub': `echo \${Vpc${number}.VRouterId} \${ALIYUN::Region}` }];
}

function outputs(number: number): object {
  return {
    [`VpcId${number}`]: { Value: { Ref: `Vpc${number}` } },
    [`BucketUrl${number}`]: { Condition: 'IsProd', Value: { 'Fn::GetAtt': [`Bucket${number}`, 'DomainName'] } },
  };
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
