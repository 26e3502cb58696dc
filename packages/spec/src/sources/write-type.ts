/** Writes one type down: names sorted, one property a line, so that a change reads well and the loader can cut the type out. */
import type { EncodedAttribute, EncodedProperty, EncodedType } from '../encoding.ts';

/** The order in which facts about a type stand in the file. */
const typeKeys = [
  'source',
  'freshness',
  'status',
  'transform',
  'unlisted',
  'open',
  'openAttributes',
  'ref',
  'removed',
  'properties',
  'attributes',
] as const satisfies readonly (keyof EncodedType)[];

export function writeType(type: EncodedType): string {
  const lines: string[] = [];
  for (const key of typeKeys) {
    const value = type[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    if (key === 'properties' || key === 'attributes') {
      const entries = Object.entries(value as { [name: string]: EncodedProperty }).sort(byName);
      if (entries.length === 0) continue;
      const written = entries.map(([name, each]) => `  ${JSON.stringify(name)}: ${JSON.stringify(shorten(each))}`);
      lines.push(` "${key}": {\n${written.join(',\n')}\n }`);
    } else {
      const short = key === 'ref' ? shorten(value as EncodedAttribute) : value;
      lines.push(` "${key}": ${JSON.stringify(short)}`);
    }
  }
  return `{\n${lines.join(',\n')}\n}`;
}

/** The order in which facts about a property stand in the file. */
const propertyKeys = [
  'type',
  'nullable',
  'required',
  'default',
  'updatable',
  'constraint',
  'deprecated',
  'freshness',
  'enum',
  'min',
  'max',
  'minLength',
  'maxLength',
  'pattern',
  'open',
  'items',
  'fields',
];

/** A property in its shortest form, with its keys in order. */
function shorten(property: EncodedProperty | EncodedAttribute): EncodedProperty {
  if (typeof property === 'string') return property;
  const short: { [key: string]: unknown } = {};
  for (const key of propertyKeys) {
    const value = (property as unknown as { [key: string]: unknown })[key];
    if (value === undefined || (value === false && key !== 'updatable' && key !== 'default')) continue;
    if (key === 'items') {
      const items = shorten(value as EncodedProperty);
      if (items !== 'any') short.items = items;
    } else if (key === 'fields') {
      const fields = Object.entries(value as { [name: string]: EncodedProperty }).sort(byName);
      short.fields = Object.fromEntries(fields.map(([name, field]) => [name, shorten(field)]));
    } else {
      short[key] = value;
    }
  }
  return (Object.keys(short).length === 1 ? property.type : short) as EncodedProperty;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
