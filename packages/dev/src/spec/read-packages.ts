/** The layer of the CDK's service packages: the freshest facts there are, read from their generated JavaScript. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Property } from '@ros-lint/spec/encoding';
import { bound, type Complain, type Layer, type TypeFacts } from '@ros-lint/spec/sources';
import { type GeneratedFile, readJavaScript, type ValueType } from './read-javascript.ts';

export interface Package {
  /** Without the `@alicloud/`. */
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** The service packages among the workshop's dependencies, which are all but the CDK's core and its old specification. */
export function servicePackages(root: string): Package[] {
  const manifest = readJson(join(root, 'packages/dev/package.json')) as { devDependencies: Record<string, string> };
  const names = Object.keys(manifest.devDependencies).filter((name) => name.startsWith('@alicloud/ros-cdk-'));
  return names.map((name) => findPackage(root, name.slice('@alicloud/'.length))).filter(isServicePackage);
}

export function findPackage(root: string, name: string): Package {
  const folders = ['packages/dev/node_modules', 'node_modules'].map((base) => join(root, base, '@alicloud', name));
  const folder = folders.find((each) => existsSync(each)) ?? `${folders.at(-1)}`;
  const { version } = readJson(join(folder, 'package.json')) as { version: string };
  return { name, version, folder };
}

const isServicePackage = ({ name }: Package) => name !== 'ros-cdk-core' && name !== 'ros-cdk-spec';

export function readPackages(packages: readonly Package[], complain: Complain): Layer {
  const layer = new Map<string, TypeFacts>();
  for (const each of packages) {
    for (const part of ['lib', 'lib/datasource']) {
      const folder = join(each.folder, part);
      const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.generated.js')) : [];
      for (const file of files) {
        const where = `${each.name} ${part}/${file}`;
        addTypes(
          layer,
          readJavaScript(readFileSync(join(folder, file), 'utf8'), where, complain),
          each,
          where,
          complain,
        );
      }
    }
  }
  return layer;
}

function addTypes(
  layer: Map<string, TypeFacts>,
  file: GeneratedFile,
  from: Package,
  where: string,
  complain: Complain,
): void {
  for (const { name, mapper, attributes } of file.types) {
    if (layer.has(name)) complain(where, `${name} stands in two packages`);
    layer.set(name, {
      properties: propertiesOf(file, mapper, [], where, complain),
      attributes: Object.fromEntries(attributes.map((attribute) => [attribute, 'any'])),
      source: `${from.name} ${from.version}`,
      freshness: isFresh(from.version) ? 'fresh' : 'dated',
    });
  }
}

/** From 1.9 on the packages say what the service said in March 2026 or later. */
function isFresh(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || minor >= 9;
}

type Properties = { [name: string]: Property };

/** The properties that a mapper names; `outer` are the mappers around it. */
function propertiesOf(
  file: GeneratedFile,
  name: string,
  outer: readonly string[],
  where: string,
  complain: Complain,
): Properties {
  const mapper = file.mappers.get(name);
  const demands = mapper && file.validators.get(mapper.validator);
  const properties: Properties = {};
  if (!mapper || !demands || outer.includes(name)) {
    complain(where, outer.includes(name) ? `${name} contains itself` : `${name} is missing or has no validator`);
    return properties;
  }
  for (const { name: property, camel, value } of mapper.properties) {
    const path = `${where} ${name} ${property}`;
    const demand = demands.get(camel);
    if (!demand) complain(path, 'is not checked by the validator');
    if (properties[property]) complain(path, 'stands there twice');
    const plain = propertyOf(value, file, [...outer, name], where, complain);
    properties[property] = {
      ...bound(plain, demand ?? {}, path, complain),
      ...(demand?.required && { required: true }),
    };
  }
  return properties;
}

function propertyOf(
  value: ValueType,
  file: GeneratedFile,
  outer: readonly string[],
  where: string,
  complain: Complain,
): Property {
  switch (value.kind) {
    case 'nested':
      return { type: 'object', fields: propertiesOf(file, value.mapper, outer, where, complain) };
    case 'list':
    case 'map':
      return { type: value.kind, items: propertyOf(value.items, file, outer, where, complain) };
    case 'plain':
      if (value.type !== 'tag') return { type: value.type };
      return { type: 'object', fields: { Key: { type: 'string', required: true }, Value: { type: 'string' } } };
  }
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
