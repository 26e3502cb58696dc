/** Facts about twenty types as anyone can look them up: when one of them changes, somebody has to have meant it. */
import type { ResourceType } from '@ros-lint/core';
import type { Field } from '@ros-lint/core/shape';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../packages/spec/src/data-folder.ts';
import { resourceTypes } from '../../packages/spec/src/resource-types.ts';

const types = resourceTypes(readFolder());

function typeOf(name: string): ResourceType {
  const type = types.get(name);
  if (!type) throw new Error(`${name} is not known`);
  return type;
}

/** A property by its path; `[]` goes into a list. */
function fieldOf(type: string, path: string): Field {
  let fields = typeOf(type).properties.fields;
  let found: Field | undefined;
  for (const name of path.split('/')) {
    if (name === '[]') {
      const items = found?.shape.kind === 'list' ? found.shape.items : undefined;
      fields = items?.kind === 'object' ? items.fields : {};
    } else {
      found = fields[name];
      fields = found?.shape.kind === 'object' ? found.shape.fields : {};
    }
  }
  if (!found) throw new Error(`${type} has no ${path}`);
  return found;
}

const required = (name: string): string[] =>
  Object.entries(typeOf(name).properties.fields)
    .filter(([, field]) => field.required && field.default === undefined)
    .map(([property]) => property)
    .sort();

describe('what must be given', () => {
  it.each([
    ['ALIYUN::ECS::VPC', []],
    ['ALIYUN::ECS::VSwitch', ['CidrBlock', 'VpcId', 'ZoneId']],
    ['ALIYUN::ECS::InstanceGroup', ['InstanceType', 'MaxAmount']],
    ['ALIYUN::RDS::Account', ['AccountName', 'AccountPassword', 'DBInstanceId']],
    ['ALIYUN::OSS::Bucket', ['BucketName']],
    ['ALIYUN::RAM::Role', ['AssumeRolePolicyDocument', 'RoleName']],
    ['ALIYUN::SLS::Index', ['FullTextIndex', 'LogstoreName', 'ProjectName']],
    ['ALIYUN::ROS::WaitCondition', ['Handle', 'Timeout']],
    ['ALIYUN::ROS::CustomResource', ['ServiceToken']],
    ['ALIYUN::MNS::Topic', ['TopicName']],
    ['DATASOURCE::ECS::Zones', []],
  ])('%s: %j', (name, expected) => {
    expect(required(name)).toEqual(expected);
  });
});

describe('shapes of properties', () => {
  it.each([
    ['ALIYUN::ECS::VPC', 'EnableIpv6', { kind: 'boolean' }],
    ['ALIYUN::ECS::VPC', 'Tags/[]/Key', { kind: 'string' }],
    ['ALIYUN::ECS::VPC', 'VpcName', { kind: 'string', pattern: '^(?!http://|https://).{1,128}$' }],
    ['ALIYUN::ECS::VSwitch', 'Ipv6CidrBlock', { kind: 'integer', minimum: 0, maximum: 255 }],
    ['ALIYUN::VPC::EIP', 'InternetChargeType', { kind: 'string', enum: ['PayByBandwidth', 'PayByTraffic'] }],
    ['ALIYUN::VPC::EIP', 'Period', { kind: 'number', enum: [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36] }],
    ['ALIYUN::VPC::EIP', 'SecurityProtectionTypes', { kind: 'list', items: { kind: 'string' }, maxItems: 10 }],
    ['ALIYUN::RDS::Account', 'AccountPassword', { kind: 'string', minLength: 8, maxLength: 32 }],
    ['ALIYUN::SLB::Listener', 'Bandwidth', { kind: 'integer', minimum: -1, maximum: 5120 }],
    ['ALIYUN::SLB::Listener', 'HealthCheck/Switch', { kind: 'string', enum: ['on', 'off'] }],
    [
      'ALIYUN::SLS::Index',
      'LogstoreName',
      { kind: 'string', minLength: 3, maxLength: 63, pattern: '^[a-zA-Z0-9_-]+$' },
    ],
    ['ALIYUN::FC3::Function', 'Cpu', { kind: 'number', minimum: 0.05, maximum: 16 }],
    ['ALIYUN::ESS::ScalingGroup', 'MaxSize', { kind: 'integer', minimum: 0, maximum: 2000 }],
    ['ALIYUN::KMS::Key', 'Policy', { kind: 'map', values: { kind: 'any' } }],
    ['ALIYUN::KMS::Key', 'PendingWindowInDays', { kind: 'integer', minimum: 7, maximum: 366 }],
    ['ALIYUN::ROS::Assert', 'Values', { kind: 'list', items: { kind: 'any' }, minItems: 1, maxItems: 3 }],
    ['ALIYUN::ROS::Stack', 'TemplateBody', { kind: 'template' }],
    ['ALIYUN::ROS::StackGroup', 'TemplateBody', { kind: 'template' }],
    // Wire names may hold dots.
    [
      'ALIYUN::ECI::ContainerGroup',
      'Container/[]/LivenessProbe/Exec.Command',
      { kind: 'list', items: { kind: 'string' } },
    ],
  ])('%s %s', (name, path, shape) => {
    expect(fieldOf(name, path).shape).toEqual(shape);
  });
});

describe('what is known beyond the shape', () => {
  it('keeps defaults, and those of required properties at every depth', () => {
    expect(fieldOf('ALIYUN::VPC::EIP', 'Bandwidth').default).toBe(5);
    expect(fieldOf('ALIYUN::ROS::CustomResource', 'Timeout')).toMatchObject({ required: true, default: 60 });
    expect(fieldOf('ALIYUN::RDS::PrepayDBInstance', 'CommodityCode')).toMatchObject({ required: true, default: 'rds' });
    expect(fieldOf('ALIYUN::SLS::Index', 'FullTextIndex/Enable')).toMatchObject({ required: true, default: true });
    expect(fieldOf('ALIYUN::SLS::Index', 'KeyIndices/[]/Type')).toMatchObject({ required: true, default: 'text' });
  });

  it('knows what an update changes in place', () => {
    expect(fieldOf('ALIYUN::ECS::VSwitch', 'VSwitchName').updatable).toBe(true);
    expect(fieldOf('ALIYUN::ECS::VSwitch', 'CidrBlock').updatable).toBe(false);
    expect(fieldOf('ALIYUN::VPC::EIP', 'Zone').updatable).toBeUndefined();
  });

  it('keeps the names of checks that nobody publishes', () => {
    expect(fieldOf('ALIYUN::RDS::Account', 'AccountPassword').constraint).toBe('rds.account.password');
    expect(fieldOf('ALIYUN::ECS::VPC', 'Description').constraint).toBe('ecs.description');
  });

  it('says how fresh a type is and where it is from', () => {
    expect(typeOf('ALIYUN::ECS::VPC')).toMatchObject({ freshness: 'fresh', source: 'ros-cdk-ecs 1.11.0' });
    expect(typeOf('ALIYUN::SLB::Listener')).toMatchObject({ freshness: 'dated', source: 'ros-cdk-slb 1.3.0' });
    expect(typeOf('ALIYUN::ACS::ApplicationPod')).toMatchObject({
      freshness: 'dated',
      source: 'list of the ROS API, 2026-03-11',
    });
    // A package of 1.5 is older than what counts as fresh.
    expect(typeOf('ALIYUN::NLPAUTOML::Model')).toMatchObject({ freshness: 'dated', source: 'ros-cdk-nlpautoml 1.5.0' });
  });

  it('marks a property that only we know', () => {
    expect(fieldOf('ALIYUN::ECS::InstanceGroup', 'MinAmount')).toEqual({
      shape: { kind: 'integer' },
      freshness: 'manual',
    });
  });

  it('remembers properties that are gone', () => {
    expect(typeOf('ALIYUN::ECS::VPC').removed).toEqual(['SecondaryCidrBlock']);
    expect(typeOf('ALIYUN::ECS::Route').removed).toEqual(['RouteId']);
    expect(typeOf('ALIYUN::VPC::NatGateway').removed).toContain('PricingCycle');
  });

  it('links the official page of listed types', () => {
    const pages = 'https://www.alibabacloud.com/help/ros/developer-reference/';
    expect(typeOf('ALIYUN::ECS::VPC').docs).toBe(`${pages}aliyun-ecs-vpc`);
    expect(typeOf('DATASOURCE::ECS::Zones').docs).toBe(`${pages}datasource-ecs-zones`);
    expect(typeOf('MODULE::ACS::OOS::Extension').docs).toBeUndefined();
  });
});

describe('attributes and Ref', () => {
  it.each([
    ['ALIYUN::ECS::VPC', ['RouteTableId', 'VRouterId', 'VpcId', 'VpcName']],
    ['ALIYUN::RDS::Account', ['AccountName']],
    ['ALIYUN::MNS::Topic', ['ARN', 'ARN.WithSlash', 'TopicName', 'TopicUrl']],
    ['ALIYUN::RandomString', ['sequence', 'value']],
    // One source alone misses Password, another LastData.
    [
      'ALIYUN::ROS::WaitCondition',
      ['Data', 'ErrorData', 'JoinedErrorData', 'JoinedLastErrorData', 'LastData', 'LastErrorData'],
    ],
  ])('%s has %j', (name, attributes) => {
    expect(Object.keys(typeOf(name).attributes).sort()).toEqual(attributes);
    expect(typeOf(name).openAttributes).toBeUndefined();
  });

  it.each(['ALIYUN::ROS::Stack', 'ALIYUN::ROS::CustomResource', 'MODULE::ACS::OOS::Extension'])(
    '%s may have more',
    (name) => {
      expect(typeOf(name).openAttributes).toBe(true);
    },
  );

  it('knows the types of values where a source does', () => {
    const ids = { shape: { kind: 'list', items: { kind: 'string' } }, nullable: true };
    expect(typeOf('DATASOURCE::VPC::Vpcs').attributes.VpcIds).toEqual(ids);
    expect(typeOf('DATASOURCE::VPC::Vpcs').ref).toEqual(ids.shape);
    expect(typeOf('ALIYUN::ECS::VPC').ref).toEqual({ kind: 'string' });
    expect(typeOf('ALIYUN::ECS::VPC').attributes.VpcId).toEqual({ shape: { kind: 'any' } });
  });
});

describe('types that should not be used any more', () => {
  it.each([
    ['ALIYUN::ECS::EIP', { kind: 'renamed', replacement: 'ALIYUN::VPC::EIP' }],
    ['ALIYUN::CS::Cluster', { kind: 'retired', replacement: 'ALIYUN::CS::ManagedKubernetesCluster' }],
    ['ALIYUN::UIS::Uis', { kind: 'retired' }],
  ])('%s', (name, status) => {
    expect(typeOf(name).status).toEqual(status);
  });

  it('have the properties of the type that took their place', () => {
    expect(typeOf('ALIYUN::ECS::EIP').properties).toEqual(typeOf('ALIYUN::VPC::EIP').properties);
  });
});

describe('types with a world of their own', () => {
  it('are open where nobody knows their properties', () => {
    expect(typeOf('ALIYUN::ROS::MergePay').properties.open).toBe(true);
    expect(typeOf('ALIYUN::EMR::LivyCompute').properties.open).toBe(true);
    expect(typeOf('MODULE::ACS::CS::Provision').properties.open).toBe(true);
    expect(fieldOf('MODULE::ACS::ComputeNest::FluxOciHelmDeploy', 'WaitUntil').shape).toEqual({ kind: 'any' });
  });

  it('name the transform that they need', () => {
    expect(typeOf('Aliyun::Serverless::Function').transform).toBe('Aliyun::Serverless-2018-04-03');
    expect(typeOf('Aliyun::Serverless::Log::Logstore').properties.open).toBe(true);
  });
});
