/** What holds for every fact about resource types, whatever the sources say next time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResourceType } from '@ros-lint/core';
import type { ObjectShape, Shape } from '@ros-lint/core/shape';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../packages/spec/src/data-folder.ts';
import { type EncodedType, serviceOf } from '../../packages/spec/src/encoding.ts';
import { describeData } from '../../packages/spec/src/meta.ts';
import { resourceTypes } from '../../packages/spec/src/resource-types.ts';
import { root } from '../support/sources.ts';

const folder = join(root, 'packages/spec/data');
const types = resourceTypes(readFolder(folder));
const names = types.names();
const known = names.flatMap((name) => types.get(name) ?? []);

describe('counts', () => {
  it('never fall', () => {
    const { counts } = describeData();
    expect(counts.typesWithProperties).toBeGreaterThanOrEqual(1223);
    expect(counts.types).toBeGreaterThanOrEqual(1377);
    expect(counts.properties).toBeGreaterThanOrEqual(8948);
    expect(counts.attributes).toBeGreaterThanOrEqual(6400);
    expect(counts.fresh).toBeGreaterThanOrEqual(434);
  });

  it('are those of the data', () => {
    const { counts } = describeData();
    expect(known.length).toBe(counts.types);
    expect(known.reduce((sum, type) => sum + Object.keys(type.properties.fields).length, 0)).toBe(counts.properties);
  });

  it('holds every type of the list of 2026-07-23', () => {
    const seed = JSON.parse(readFileSync(join(root, 'packages/spec/seed/resource-attributes.json'), 'utf8')) as {
      types: { [name: string]: unknown };
    };
    expect(Object.keys(seed.types).filter((name) => types.get(name) === undefined)).toEqual([]);
    expect(Object.keys(seed.types).length).toBe(1349);
  });
});

describe('the index', () => {
  const services = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { [service: string]: string[] };
  const others = ['association-properties.json', 'index.json', 'meta.json', 'mistaken-types.json'];

  it('names every file and every type, where the loader looks for it', () => {
    const files = readdirSync(folder).filter((file) => !others.includes(file));
    expect(Object.keys(services).map((service) => `${service}.json`)).toEqual(files.sort());
    for (const [service, listed] of Object.entries(services)) {
      const held = JSON.parse(readFileSync(join(folder, `${service}.json`), 'utf8')) as { [name: string]: EncodedType };
      expect(Object.keys(held)).toEqual(listed);
      expect(listed.map(serviceOf)).toEqual(listed.map(() => service));
    }
  });

  it('is sorted within a service', () => {
    for (const listed of Object.values(services)) expect(listed).toEqual([...listed].sort());
  });
});

describe('mistaken types', () => {
  it('do not exist and stand for types that do', () => {
    const mistaken = JSON.parse(readFileSync(join(folder, 'mistaken-types.json'), 'utf8')) as {
      [name: string]: string;
    };
    for (const [wrong, right] of Object.entries(mistaken)) {
      expect(types.mistaken(wrong)).toBe(right);
      expect(types.get(wrong), wrong).toBeUndefined();
      expect(types.get(right), right).toBeDefined();
    }
    expect(types.mistaken('ALIYUN::VPC::VPC')).toBe('ALIYUN::ECS::VPC');
    expect(types.mistaken('ALIYUN::ECS::VPC')).toBeUndefined();
    expect(types.mistaken('constructor')).toBeUndefined();
  });
});

describe.each([['ALIYUN'], ['DATASOURCE'], ['MODULE'], ['Aliyun']])('every type of %s', (prefix) => {
  const mine = known.filter((type) => type.name.startsWith(`${prefix}::`));

  it('has sound names', () => {
    const bad = mine.flatMap((type) => [type.name, ...Object.keys(type.attributes), ...fieldNames(type.properties)]);
    expect(bad.filter((name) => name === '' || /\s/.test(name))).toEqual([]);
    expect(mine.length).toBeGreaterThan(0);
  });

  it('has bounds that something fits', () => {
    const bad = mine.flatMap((type) =>
      shapesOf(type)
        .filter((shape) => !isSatisfiable(shape))
        .map(() => type.name),
    );
    expect(bad).toEqual([]);
  });

  it('has patterns that compile without flags and are not Python any more', () => {
    for (const type of mine) {
      for (const shape of shapesOf(type)) {
        if (shape.kind !== 'string' || shape.pattern === undefined) continue;
        expect(() => new RegExp(shape.pattern ?? ''), type.name).not.toThrow();
        expect(shape.pattern, type.name).not.toMatch(/\{,\d/);
      }
    }
  });

  it('says where its facts come from', () => {
    expect(mine.filter((type) => type.source === '').map(({ name }) => name)).toEqual([]);
  });
});

const shapesOf = (type: ResourceType): Shape[] => [
  ...withInner(type.properties),
  ...withInner(type.ref),
  ...Object.values(type.attributes).flatMap(({ shape }) => withInner(shape)),
];

function withInner(shape: Shape): Shape[] {
  if (shape.kind === 'list') return [shape, ...withInner(shape.items)];
  if (shape.kind === 'map') return [shape, ...withInner(shape.values)];
  if (shape.kind === 'object')
    return [shape, ...Object.values(shape.fields).flatMap((field) => withInner(field.shape))];
  return [shape];
}

const fieldNames = (shape: ObjectShape): string[] =>
  withInner(shape).flatMap((inner) => (inner.kind === 'object' ? Object.keys(inner.fields) : []));

function isSatisfiable(shape: Shape): boolean {
  const fits = (low = 0, high = Number.POSITIVE_INFINITY) => low <= high;
  if (shape.kind === 'string') return fits(shape.minLength, shape.maxLength) && shape.enum?.length !== 0;
  if (shape.kind === 'list') return fits(shape.minItems, shape.maxItems);
  if (shape.kind === 'map') return fits(shape.minEntries, shape.maxEntries);
  if (shape.kind !== 'number' && shape.kind !== 'integer') return true;
  const isNumeric = shape.enum?.every((each) => Number.isFinite(each)) ?? true;
  return fits(shape.minimum ?? Number.NEGATIVE_INFINITY, shape.maximum) && isNumeric;
}
