/** The loader reads and parses what it is asked for and nothing else, in Node and in a browser. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSpec } from '../../packages/spec/src/browser.ts';
import { readFolder } from '../../packages/spec/src/data-folder.ts';
import { describeData } from '../../packages/spec/src/meta.ts';
import { resourceTypes } from '../../packages/spec/src/resource-types.ts';
import { typesIn } from '../../packages/spec/src/types-in.ts';
import { root } from '../support/sources.ts';

const read = readFolder(join(root, 'packages/spec/data'));

/** A loader that writes down which files it reads. */
function watched() {
  const files: string[] = [];
  const types = resourceTypes((file) => {
    files.push(file);
    return read(file);
  });
  return { types, files };
}

describe('in Node', () => {
  it('reads one file for the types of one service, and only once', () => {
    const { types, files } = watched();
    expect(files).toEqual([]);
    types.get('ALIYUN::ECS::VPC');
    types.get('ALIYUN::ECS::VPC');
    types.get('DATASOURCE::ECS::Zones');
    types.get('ALIYUN::ECS::NoSuchThing');
    expect(files).toEqual(['ecs.json']);
  });

  it('parses the type that is asked for, not its neighbours', () => {
    const types = resourceTypes(
      () => '{\n"ALIYUN::A::Good": {\n "source": "x",\n "freshness": "fresh"\n},\n"ALIYUN::A::Bad": {\n oops\n}\n}\n',
    );
    expect(types.get('ALIYUN::A::Good')?.source).toBe('x');
    expect(() => types.get('ALIYUN::A::Bad')).toThrow();
  });

  it('gives the same object again', () => {
    const { types } = watched();
    expect(types.get('ALIYUN::ECS::VPC')).toBe(types.get('ALIYUN::ECS::VPC'));
  });

  it('does not take a type for a path', () => {
    const { types, files } = watched();
    for (const name of ['ALIYUN::../meta::X', 'ALIYUN::ECS::VPC ', '', '::', 'VPC', 'ALIYUN::ECS::"VPC']) {
      expect(types.get(name), name).toBeUndefined();
    }
    expect(files).toEqual([]);
  });

  it('does not know what it does not know', () => {
    const { types } = watched();
    for (const name of [
      'ALIYUN::VPC::VPC',
      'AWS::EC2::VPC',
      'ALIYUN::NoService::X',
      'ALIYUN::ECS::Vpc',
      'ALIYUN::ECS',
    ]) {
      expect(types.get(name), name).toBeUndefined();
    }
  });

  it('finds the data by itself', () => {
    expect(describeData().format).toBe(1);
    expect(resourceTypes(readFolder()).get('ALIYUN::ECS::VPC')?.name).toBe('ALIYUN::ECS::VPC');
  });
});

describe('names without a file of their own', () => {
  const { types } = watched();

  it('checks a custom resource against the type behind it', () => {
    const custom = types.get('Custom::MyThing');
    expect(custom?.name).toBe('Custom::MyThing');
    expect(custom?.properties.fields.ServiceToken?.required).toBe(true);
    expect(custom?.openAttributes).toBe(true);
  });

  it('leaves a module of the user open', () => {
    const module = types.get('MODULE::My::Own::Thing');
    expect(module?.properties).toEqual({ kind: 'object', fields: {}, open: true });
    expect(module?.openAttributes).toBe(true);
    expect(module?.docs).toBeUndefined();
  });
});

describe('in a browser', () => {
  it('loads the services that a text names', async () => {
    const fetched: string[] = [];
    const spec = createSpec(async (file) => {
      fetched.push(file);
      return read(file);
    });
    expect(spec.resourceType('ALIYUN::ECS::VPC')).toBeUndefined();
    await spec.need(typesIn('Type: ALIYUN::ECS::VPC\nType: "Custom::Mine"\nType: ALIYUN::Nobody::Knows'));
    expect(fetched.sort()).toEqual([
      'association-properties.json',
      'ecs.json',
      'index.json',
      'mistaken-types.json',
      'ros.json',
    ]);
    expect(spec.resourceType('ALIYUN::ECS::VPC')?.source).toMatch(/^ros-cdk-ecs /);
    expect(spec.resourceType('Custom::Mine')?.properties.fields.ServiceToken).toBeDefined();
    expect(spec.resourceType('ALIYUN::Nobody::Knows')).toBeUndefined();
    expect(spec.names('resourceType').length).toBeGreaterThan(1300);
    expect(spec.mistakenType?.('ALIYUN::VPC::VPC')).toBe('ALIYUN::ECS::VPC');
    expect(spec.mistakenType?.('constructor')).toBeUndefined();
    await spec.need(['ALIYUN::ECS::VSwitch']);
    expect(fetched.length).toBe(5);
  });
});

describe('the types in a text', () => {
  it('are found in YAML, JSON and tags, once each', () => {
    const text = `Type: ALIYUN::ECS::VPC\n"Type": "ALIYUN::RandomString"\n'DATASOURCE::ECS::Zones' ALIYUN::ECS::VPC Fn::GetAtt`;
    expect(typesIn(text)).toEqual(['ALIYUN::ECS::VPC', 'ALIYUN::RandomString', 'DATASOURCE::ECS::Zones', 'Fn::GetAtt']);
  });
});
