/** How much of what official templates use is known here: resource types, properties at the top, attributes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSpec } from '@ros-lint/spec';
import { describe, expect, test } from 'vitest';
import { tags } from '../../packages/core/src/functions/index.ts';
import type { Declaration } from '../../packages/core/src/model/symbols.ts';
import { readTemplate, type Template } from '../../packages/core/src/model/template.ts';
import { resolve, textOf, valueIn } from '../../packages/core/src/syntax/node.ts';
import { parse } from '../../packages/core/src/syntax/parse.ts';
import { root } from '../support/sources.ts';

const corpus = join(root, '../shared/corpus/ros-templates');
const present = existsSync(corpus);
const spec = createSpec();

/** Uses by what they are uses of, and names that nobody knows. */
interface Uses {
  all: number;
  readonly unknown: string[];
}

const none = (): Uses => ({ all: 0, unknown: [] });

describe.skipIf(!present)(present ? 'what official templates use' : 'skipped: no corpus', () => {
  const uses = { resources: none(), properties: none(), attributes: none() };
  const count = (kind: keyof typeof uses, isKnown: boolean, name: string) => {
    uses[kind].all += 1;
    if (!isKnown) uses[kind].unknown.push(name);
  };
  // The body runs also where it is skipped.
  for (const file of present ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }) : []) {
    if (!/\.(ya?ml|json)$/.test(file)) continue;
    const document = parse(file, readFileSync(join(corpus, file), 'utf8'), tags);
    const map = document.root && resolve(document.root);
    if (map?.kind !== 'map' || valueIn(map, 'ROSTemplateFormatVersion') === undefined) continue;
    const template = readTemplate(document, map, spec);
    if (template.kind === 'plain') countUses(template, count);
  }

  test.each(Object.keys(uses) as (keyof typeof uses)[])('%s are known to 99.5 per cent', (kind) => {
    const { all, unknown } = uses[kind];
    expect(all).toBeGreaterThan(1500);
    expect(1 - unknown.length / all, [...new Set(unknown)].join('\n')).toBeGreaterThanOrEqual(0.995);
  });
});

/** A property that only passes, because a type takes any, is not known. */
function countUses(
  template: Template,
  count: (kind: 'resources' | 'properties' | 'attributes', isKnown: boolean, name: string) => void,
) {
  const typeIn = ({ body }: Declaration) => (body && textOf(valueIn(body, 'Type'))) ?? '';
  for (const resource of template.symbols.resource.values()) {
    const name = typeIn(resource);
    const type = spec.resourceType(name);
    count('resources', type !== undefined, name);
    const properties = resource.body && valueIn(resource.body, 'Properties');
    for (const { key } of properties?.kind === 'map' ? properties.entries : []) {
      count('properties', Object.hasOwn(type?.properties.fields ?? {}, key.raw), `${name}.${key.raw}`);
    }
  }
  for (const reference of template.references) {
    const target = reference.attribute && template.target(reference);
    if (reference.attribute === undefined || target?.kind !== 'resource') continue;
    const name = typeIn(target);
    const type = spec.resourceType(name);
    const isKnown = type?.openAttributes === true || Object.hasOwn(type?.attributes ?? {}, reference.attribute.name);
    count('attributes', isKnown, `${name}.${reference.attribute.name}`);
  }
}
