/** Answers of the service on their way to the loader: where they lie, what they keep, and when what is shipped goes before them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findPackage } from '../../packages/dev/src/spec/read-packages.ts';
import { readFolder } from '../../packages/spec/src/data-folder.ts';
import {
  fresherTypes,
  type RefreshedType,
  readRefreshed,
  refreshedFile,
  writeRefreshed,
} from '../../packages/spec/src/refreshed-types.ts';
import { resourceTypes } from '../../packages/spec/src/resource-types.ts';
import { readAnswer } from '../../packages/spec/src/sources/index.ts';
import { root } from '../support/sources.ts';

const answer = {
  Properties: { CidrBlock: { Type: 'string', UpdateAllowed: true }, Fresh: { Type: 'list', Schema: {} } },
  Attributes: { VpcId: {}, 'Fresh.*': {} },
};

function refreshed(notes: Partial<RefreshedType> = {}, name = 'ALIYUN::ECS::VPC'): RefreshedType {
  const reading = readAnswer(name, answer, 'ROS API, here, 2026-11-22');
  if ('problems' in reading) throw new Error(reading.problems.join('\n'));
  return { ...reading.type, date: '2026-11-22', basis: '2026-07-23', ...notes };
}

/** What the loader makes of a file with these types, where the shipped data are of that day. */
function loaded(types: { readonly [name: string]: RefreshedType }, shipped = '2026-07-23') {
  const folder = mkdtempSync(join(tmpdir(), 'ros-lint-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'types.json');
  writeFileSync(file, writeRefreshed(new Map(Object.entries(types))));
  const read = readRefreshed(file);
  if (read?.kind !== 'types') throw new Error(read?.reason.en ?? 'no file');
  return {
    read: read.types,
    types: resourceTypes(readFolder(join(root, 'packages/spec/data')), fresherTypes(read.types, shipped)),
  };
}

describe('the folder', () => {
  const usual = join(homedir(), '.cache/ros-lint/resource-types.json');

  test.each([
    [{ XDG_CACHE_HOME: '/caches', LOCALAPPDATA: '/local' }, 'win32', '/caches/ros-lint/resource-types.json'],
    [{ LOCALAPPDATA: '/local' }, 'win32', '/local/ros-lint/resource-types.json'],
    [{ LOCALAPPDATA: '/local' }, 'linux', usual],
    // The convention says that a relative one is to be ignored.
    [{ XDG_CACHE_HOME: 'caches' }, 'linux', usual],
    [{}, 'darwin', usual],
  ] as const)('of %j on %s is %s', (env, platform, file) => {
    expect(refreshedFile(env, platform)).toBe(file);
  });
});

describe('a file', () => {
  test('gives back what was written, a type at a time', () => {
    const type = refreshed({ changed: '2026-10-01T00:00:00', unlisted: true });
    const { read } = loaded({ 'ALIYUN::ECS::VPC': type, 'ALIYUN::Aa::First': refreshed({ date: '2026-11-20' }) });
    expect(read.get('ALIYUN::ECS::VPC')).toMatchObject({ ...type, properties: { Fresh: 'list' } });
    expect(read.get('ALIYUN::ECS')).toBeUndefined();
    expect(read.names()).toEqual(['ALIYUN::Aa::First', 'ALIYUN::ECS::VPC']);
    expect(read.date).toBe('2026-11-22');
  });

  test('may hold nothing', () => {
    expect(loaded({}).read.names()).toEqual([]);
  });

  test('that is not there, or is a folder, is no file', () => {
    expect(readRefreshed(join(tmpdir(), 'ros-lint-no-such-file'))).toBeUndefined();
    expect(readRefreshed(tmpdir())).toBeUndefined();
  });
});

describe('the loader', () => {
  test('knows what the service said, and what only other sources know', () => {
    const type = loaded({ 'ALIYUN::ECS::VPC': refreshed() }).types.get('ALIYUN::ECS::VPC');
    expect(type).toMatchObject({ freshness: 'fresh', date: '2026-11-22', source: 'ROS API, here, 2026-11-22' });
    expect(Object.keys(type?.properties.fields ?? {})).toEqual(['CidrBlock', 'Fresh']);
    expect(type?.properties.fields.CidrBlock?.updatable).toBe(true);
    expect(type?.removed).toContain('VpcName');
    expect(Object.keys(type?.attributes ?? {})).toEqual(expect.arrayContaining(['Fresh.*', 'RouteTableId', 'VpcId']));
  });

  test('names what is new among what is shipped', () => {
    const { types } = loaded({ 'ALIYUN::Aa::First': refreshed() });
    expect(types.names()).toContain('ALIYUN::Aa::First');
    expect(types.names()).toContain('ALIYUN::ECS::VPC');
    expect(types.get('ALIYUN::Aa::First')?.docs).toContain('aliyun-aa-first');
  });

  test('leaves a type that only stands for another', () => {
    const { types } = loaded({ 'ALIYUN::ECS::EIP': refreshed() });
    expect(types.get('ALIYUN::ECS::EIP')?.status?.kind).toBe('renamed');
    expect(types.get('ALIYUN::ECS::EIP')?.date).toBeUndefined();
  });

  test('lets any property of a type pass whose properties the service hides too', () => {
    const hidden = { ...refreshed(), properties: {} };
    const { types } = loaded({ 'ALIYUN::MNS::EventNotification': hidden, 'ALIYUN::ECS::VPC': hidden });
    expect(types.get('ALIYUN::MNS::EventNotification')?.properties.open).toBe(true);
    expect(types.get('ALIYUN::ECS::VPC')?.properties.open).toBeUndefined();
  });

  test.each([
    ['the same day as then', '2026-07-23', true],
    ['a day before the answer', '2026-11-21', true],
    ['the day of the answer', '2026-11-22', false],
    ['a later day', '2027-01-01', false],
  ])('of shipped data of %s', (_, shipped, isUsed) => {
    const { types } = loaded({ 'ALIYUN::ECS::VPC': refreshed(), 'ALIYUN::Aa::First': refreshed() }, shipped);
    expect(types.get('ALIYUN::ECS::VPC')?.date === '2026-11-22').toBe(isUsed);
    // Nothing newer is known of it.
    expect(types.get('ALIYUN::Aa::First')?.date).toBe('2026-11-22');
  });

  test('reads answers in the forms that the service has', () => {
    const read = (properties: unknown) => readAnswer('ALIYUN::A::B', { Properties: properties }, 'x');
    const text = { Type: 'string' };
    expect(read({ A: { ...text, Constraints: null, Schema: null } })).toMatchObject({
      type: { properties: { A: { type: 'string' } } },
    });
    expect(read({ ' A ': { Type: 'map', Schema: { B: { Type: 'number', Required: true } } } })).toMatchObject({
      type: { properties: { A: { type: 'object', fields: { B: { type: 'number', required: true } } } } },
    });
    expect(
      read({ A: { Type: 'integer', Constraints: [{ Range: { Min: 1, Max: '9223372036854775807' } }] } }),
    ).toMatchObject({
      type: { properties: { A: { type: 'integer', min: 1, max: 2 ** 63 } } },
    });
    expect(readAnswer('ALIYUN::A::B', {}, 'x')).toMatchObject({ type: { properties: {}, attributes: {} } });
  });

  test('understands every answer that the package of old answers holds', () => {
    const file = join(findPackage(root, 'ros-cdk-spec').folder, 'spec/specification_origin.json');
    const { ResourceTypes: answers } = JSON.parse(readFileSync(file, 'utf8')) as { ResourceTypes: object };
    const readings = Object.entries(answers).map(([name, each]) => readAnswer(name, each, 'x'));
    expect(readings.length).toBeGreaterThan(400);
    expect(readings.filter((reading) => 'problems' in reading)).toEqual([]);
  });

  test.each([
    [null, 'ALIYUN::A::B: the answer has another form'],
    [{ Properties: { A: 'string' } }, 'ALIYUN::A::B: the answer has another form'],
    [
      { Properties: { A: { Type: 'string', Constraints: [{ Range: { Min: 'a' } }] } } },
      'ALIYUN::A::B: the answer has another form',
    ],
    [{ Properties: { A: { Type: 'date' } } }, 'ALIYUN::A::B.A: type date is unknown'],
    [{ Properties: { A: { Type: 'string', Constraints: [{ Odd: 1 }] } } }, 'ALIYUN::A::B.A: constraint Odd is unknown'],
    [
      { Properties: { A: { Type: 'integer', Constraints: [{ Range: { Min: 3, Max: 1 } }] } } },
      'ALIYUN::A::B.A: minimum 3 above maximum 1',
    ],
    [{ Properties: { 'A B': { Type: 'string' } } }, 'ALIYUN::A::B: "A B" is no name'],
  ])('says what it does not understand in %j', (odd, problem) => {
    expect(readAnswer('ALIYUN::A::B', odd, 'x')).toEqual({ problems: [problem] });
  });
});
