/**
 * The layer of `ros-cdk-spec`: what the service said of 408 types around 2022. The only source of defaults, of the names of
 * unpublished checks, and of what is an integer.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Complain,
  cleanName,
  type Description,
  describedAttributes,
  describedProperties,
  type Layer,
  type TypeFacts,
} from '@ros-lint/spec/sources';
import type { Package } from './read-packages.ts';

export function readOldSpec(from: Package, complain: Complain): Layer {
  const file = join(from.folder, 'spec/specification_origin.json');
  const { ResourceTypes: types } = JSON.parse(readFileSync(file, 'utf8')) as OldSpec;
  const layer = new Map<string, TypeFacts>();
  for (const [name, type] of Object.entries(types)) {
    layer.set(cleanName(name), {
      properties: describedProperties(type, `${from.name} ${name}`, complain),
      attributes: describedAttributes(type),
      source: `${from.name} ${from.version}`,
      freshness: 'dated',
    });
  }
  return layer;
}

interface OldSpec {
  readonly ResourceTypes: { readonly [name: string]: Description };
}
