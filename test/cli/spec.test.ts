/** What the command tells about resource types, and the JSON Schema it makes of them. */
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { folderOf, good, rosLint } from './command.ts';

describe('spec', () => {
  test('shows a type as a table, what is required first', () => {
    const { code, stdout, stderr } = rosLint(['spec', 'ALIYUN::ECS::VSwitch']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^ALIYUN::ECS::VSwitch\nros-cdk-ecs \S+ · as the service has it · data of \S+, \d+ days? old\nhttps:\/\//,
    );
    expect(stdout).toMatch(/\nProperties\n {2}CidrBlock +string +required /);
    expect(stdout).toMatch(/\n {2}Tags\[\]\.Key +string +required/);
    expect(stdout).toMatch(/\nAttributes\n(?: {2}\S+ +\S+\n)* {2}VSwitchId +\S+\n/);
    expect(stdout).toMatch(/\nRef string\n$/);
  });

  test('shows what became of a type', () => {
    expect(rosLint(['spec', 'ALIYUN::ECS::EIP']).stdout).toMatch(/^ALIYUN::ECS::EIP {2}renamed → ALIYUN::VPC::EIP\n/);
  });

  test('shows a type as JSON', () => {
    const type = JSON.parse(rosLint(['spec', 'ALIYUN::ECS::VSwitch', '--format', 'json']).stdout);
    expect(type.properties.fields.ZoneId).toEqual({ shape: { kind: 'string' }, required: true, updatable: false });
    expect(type).toMatchObject({ name: 'ALIYUN::ECS::VSwitch', freshness: 'fresh', attributes: { VSwitchId: {} } });
  });

  test('does not mind the case of a name, and speaks Chinese', () => {
    const { stdout } = rosLint(['spec', 'aliyun::ecs::vswitch', '--lang', 'zh-cn']);
    expect(stdout).toMatch(/^ALIYUN::ECS::VSwitch\n/);
    expect(stdout).toContain('\n属性\n');
  });

  test.each([
    [['ALIYUN::ECS::VSwich'], 'no resource type is called "ALIYUN::ECS::VSwich"; did you mean "ALIYUN::ECS::VSwitch"?'],
    [['ALIYUN::VPC::VPC'], 'no resource type is called "ALIYUN::VPC::VPC"; did you mean "ALIYUN::ECS::VPC"?'],
    [[], 'spec takes the name of one resource type'],
    [['ALIYUN::ECS::VPC', '--format', 'sarif'], 'a type is shown as text or json, not as "sarif"'],
  ])('%j is a mistake', (args, message) => {
    expect(rosLint(['spec', ...args])).toEqual({ code: 2, stdout: '', stderr: `ros-lint: ${message}\n` });
  });
});

const vpc = (properties: unknown) => ({
  ROSTemplateFormatVersion: '2015-09-01',
  Resources: { Vpc: { Type: 'ALIYUN::ECS::VPC', Properties: properties } },
});

describe('schema', () => {
  const template = JSON.stringify(vpc({}));
  const run = () => rosLint(['schema', '--types-of', 'a.json'], { 'a.json': template });

  test('is a JSON Schema of the types of a file, and only of them', () => {
    const { code, stdout, stderr } = run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.keys(JSON.parse(stdout).$defs)).toEqual(['function', 'resource', 'ALIYUN::ECS::VPC']);
  });

  const judge = () => new Ajv2020({ strict: false }).compile(JSON.parse(run().stdout));

  test.each([
    ['values and functions', vpc({ CidrBlock: { Ref: 'Block' }, VpcName: 'a', Tags: [{ Key: 'a', Value: 1 }] })],
    ['what the service converts', vpc({ EnableIpv6: 'true', VpcName: 12, Description: null })],
    ['types that are not in the file', { ...vpc({}), Resources: { A: { Type: 'ALIYUN::ECS::Disk' } } }],
    ['functions in place of whole properties', vpc({ 'Fn::If': ['A', {}, {}] })],
  ])('takes %s', (_, value) => {
    expect(judge()(value)).toBe(true);
  });

  test.each([
    ['unknown properties', vpc({ VpcNam: 'a' })],
    ['values of another kind', vpc({ Tags: 'a' })],
    ['unknown sections', { ...vpc({}), Resorces: {} }],
    ['types of no form', { ...vpc({}), Resources: { A: { Type: 'AWS::EC2::VPC' } } }],
    ['more than one function', vpc({ VpcName: { Ref: 'a', 'Fn::Join': [] } })],
  ])('refuses %s', (_, value) => {
    expect(judge()(value)).toBe(false);
  });

  test('is kept to the types of several files, of a folder, of what a file of the user describes', () => {
    const vswitch = template.replace('ECS::VPC', 'ECS::VSwitch');
    const mine = template.replace('ALIYUN::ECS::VPC', 'ALIYUN::My::Thing');
    const files = {
      'a.json': template,
      'below/b.json': vswitch,
      'below/c.json': mine,
      'types.yml': 'types: {ALIYUN::My::Thing: {}}',
    };
    const typesWith = (...args: string[]) =>
      Object.keys(JSON.parse(rosLint(['schema', ...args], files).stdout).$defs).filter((name) => name.includes('::'));
    expect(typesWith('--types-of', 'a.json', 'below/b.json')).toEqual(['ALIYUN::ECS::VPC', 'ALIYUN::ECS::VSwitch']);
    expect(typesWith('--types-of', 'below', '--spec', 'types.yml')).toEqual([
      'ALIYUN::ECS::VSwitch',
      'ALIYUN::My::Thing',
    ]);
  });

  test('is written to a file, of all types when none is named', () => {
    const folder = folderOf({});
    expect(folder.run(['schema', '--output', 'ros.json'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const all = JSON.parse(folder.read('ros.json'));
    expect(Object.keys(all.$defs).length).toBeGreaterThan(1300);
    expect(new Ajv2020({ strict: false }).validateSchema(all)).toBe(true);
  });

  test.each([
    [['a.yml'], 'schema takes no paths; --types-of FILE keeps it to the types of a file'],
    [['--types-of', 'nowhere.yml'], 'nowhere.yml: does not exist'],
  ])('%j is a mistake', (args, message) => {
    expect(rosLint(['schema', ...args], { 'a.yml': good })).toMatchObject({
      code: 2,
      stderr: `ros-lint: ${message}\n`,
    });
  });
});
