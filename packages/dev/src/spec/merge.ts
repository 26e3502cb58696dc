/** Lays the layers over each other, for each type the freshest first, and brings in what is known beside them. */
import type { EncodedType } from '@ros-lint/spec/encoding';
import { type Layer, loosen, mergeAttributes, mergeFacts, type TypeFacts } from '@ros-lint/spec/sources';
import type { ListedType, Seed } from './read-seed.ts';

/** The layers of resource types, the freshest first. */
export function mergeLayers(layers: readonly Layer[], seed: Seed): Map<string, EncodedType> {
  const names = new Set([...layers.flatMap((layer) => [...layer.keys()]), ...seed.listed.keys()]);
  const merged = new Map<string, EncodedType>();
  for (const name of [...names].sort()) {
    const known = layers.flatMap((layer) => layer.get(name) ?? []);
    const type = mergeType(known, seed.listed.get(name), seed.updatable[name] ?? {});
    merged.set(name, name.startsWith('MODULE::') ? loosen(type) : type);
  }
  return merged;
}

/** What is known of one type, the freshest first; nothing when all one knows is that it is listed. */
function mergeType(
  [top, ...older]: readonly TypeFacts[],
  listed: ListedType | undefined,
  updatable: { readonly [property: string]: boolean },
): EncodedType {
  const attributes = listed?.attributes ?? {};
  const common = {
    ...(listed?.ref !== undefined && { ref: listed.ref }),
    ...(!listed && { unlisted: true as const }),
  };
  if (!top) {
    return {
      ...common,
      attributes: mergeAttributes([attributes]),
      source: 'list of resource types, 2026-07-23',
      freshness: 'dated',
      open: true,
      ...(listed?.complete === false && { openAttributes: true }),
    };
  }
  // Where another source names attributes as well, the union is as complete as the properties are.
  const hasAllAttributes = listed?.complete !== false || Object.keys(top.attributes).length > 0;
  return { ...common, ...mergeFacts([top, ...older], { attributes, hasAllAttributes, updatable }) };
}
