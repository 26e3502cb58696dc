/** Writes down the values of AssociationProperty: one a line, each key of its metadata in the shortest form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EncodedAssociation, EncodedMetadata } from '@ros-lint/spec/associations';
import type { Complain } from '@ros-lint/spec/sources';

interface Seed {
  readonly common: SeedMetadata;
  readonly properties: { readonly [name: string]: SeedProperty };
}

interface SeedProperty {
  readonly deprecated?: true;
  readonly unavailable?: string;
  readonly metadata?: SeedMetadata;
}

interface SeedMetadata {
  readonly [key: string]: { readonly types?: readonly string[]; readonly enum?: readonly unknown[] };
}

/** What a type of the sources is called in shapes. */
const types: { readonly [written: string]: string } = {
  any: 'any',
  array: 'list',
  boolean: 'boolean',
  number: 'number',
  object: 'map',
  string: 'string',
};

/** Components that declare names of their own, which `${…}` inside their metadata can mean. */
const withOwnNames = new Set([
  'ArrayCollapse',
  'ArrayItems',
  'ArrayTable',
  'FormGrid',
  'FormGroupCollapsePan',
  'FormItemGroup',
  'Json',
  'List',
  'List[Parameter]',
  'List[Parameters]',
  'Map',
  'SectionGroup',
]);

export function writeAssociations(root: string, complain: Complain): { text: string; count: number } {
  const file = join(root, 'packages/spec/seed/association-properties.json');
  const seed = JSON.parse(readFileSync(file, 'utf8')) as Seed;
  const encode = (metadata: SeedMetadata, where: string): EncodedMetadata =>
    Object.fromEntries(
      Object.entries(metadata)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { types: written = [], enum: values }]) => {
          const kinds = written.map(
            (type) => types[type] ?? complain(`${where}.${key}`, `type ${type} is unknown`) ?? 'any',
          );
          const isText = values?.every((value) => typeof value === 'string') === true;
          return [key, isText ? { enum: values as string[] } : kinds.length === 0 ? 'any' : kinds.join('|')];
        }),
    );
  for (const name of withOwnNames)
    if (!Object.hasOwn(seed.properties, name)) complain(name, 'is no AssociationProperty');
  const lines = Object.entries(seed.properties)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { deprecated, unavailable, metadata }]) => {
      const encoded: EncodedAssociation = {
        ...(deprecated && { deprecated }),
        ...(unavailable !== undefined && { unavailable: unavailable === 'OOS-only' ? 'oos' : 'withdrawn' }),
        ...(withOwnNames.has(name) && { ownNames: true }),
        ...(metadata && { metadata: encode(metadata, name) }),
      };
      return `${JSON.stringify(name)}: ${JSON.stringify(encoded)}`;
    });
  const common = JSON.stringify(encode(seed.common, 'common'));
  return { text: `{\n"common": ${common},\n"properties": {\n${lines.join(',\n')}\n}\n}\n`, count: lines.length };
}
